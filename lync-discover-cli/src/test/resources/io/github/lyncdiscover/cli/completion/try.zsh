# Prints the line as zsh completes it: zsh -f zt2.zsh FILE LINE
zmodload zsh/zpty || exit 3
zpty shell zsh -f -i
ready() { zpty -w shell "$1; echo re''ady"; zpty -r shell REPLY '*ready*'; }
ready "PROMPT=; autoload -Uz compinit; compinit -D -u -C; source ${(q)1}; bindkey '^I' complete-word"
ready "show() { print -r -- \"<\$BUFFER>\" }; zle -N show; bindkey '^X' show"
zpty -w -n shell "$2"$'\t\C-X'
zpty -r shell REPLY '*<*>*'
REPLY=${REPLY##*<}
print -r -- ${REPLY%%>*}
zpty -d shell
