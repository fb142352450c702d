#compdef dot2lab
# Completion of dot2lab for zsh. For this shell:   source <(dot2lab completion zsh)
# For every shell: dot2lab completion zsh > a folder of $fpath, as _dot2lab

_dot2lab() {
    local -a candidates folders
    candidates=("${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    # A folder is only the beginning of a path.
    folders=(${(M)candidates:#*/})
    compadd -- ${candidates:#*/}
    compadd -S '' -- $folders
}

if [[ $funcstack[1] == _dot2lab ]]; then
    _dot2lab "$@"
else
    compdef _dot2lab dot2lab
fi
