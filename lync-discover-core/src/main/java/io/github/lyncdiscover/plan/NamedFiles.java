package io.github.lyncdiscover.plan;

/** The files that a plan may name to be read with it: recordings, certificates, trust settings. More may come. */
public enum NamedFiles {
    /** Any regular file that the process can read. */
    ANYWHERE,
    /** Files in the plan's own folder or below, symbolic links followed; for plans that somebody else wrote. */
    OWN_FOLDER
}
