# Completion of dot2lab for fish. For this shell:   dot2lab completion fish | source
# For every shell: dot2lab completion fish > ~/.config/fish/completions/dot2lab.fish

function __dot2lab_complete
    set -l words (commandline -opc) (commandline -ct)
    $words[1] complete -- $words[2..-1] 2>/dev/null
end

complete -c dot2lab -f -a '(__dot2lab_complete)'
