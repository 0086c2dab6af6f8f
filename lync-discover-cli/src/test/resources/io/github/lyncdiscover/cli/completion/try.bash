# Prints what bash offers for the last of some words: bash try.bash FILE WORD...
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
complete -p lync-discover >/dev/null || exit 3
_lync_discover
printf '%s\n' "${COMPREPLY[@]}"
