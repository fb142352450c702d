# Completion of dot2lab for bash. For this shell:   source <(dot2lab completion bash)
# For every shell: dot2lab completion bash > ~/.local/share/bash-completion/completions/dot2lab

_dot2lab() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
        # A folder is only the beginning of a path.
        [[ $candidate != */ ]] || compopt -o nospace
    done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    # Names may hold spaces; this has readline quote them.
    compopt -o filenames
}

complete -F _dot2lab dot2lab ./dot2lab
