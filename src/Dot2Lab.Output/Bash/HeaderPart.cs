using Dot2Lab.Plan;

namespace Dot2Lab.Output.Bash;

/// <summary>The top of the script: what it is, how to use it, and a bash that can read the rest.</summary>
internal static class HeaderPart
{
    public static void Write(ScriptWriter script, LabPlan plan, string compilerVersion)
    {
        script.Line("#!/usr/bin/env bash");
        script.Comment();
        script.Comment($"The lab \"{Inert.Short(plan.Lab)}\", compiled from {Inert.Short(plan.Source)} by dot2lab {compilerVersion}.");
        script.Lines(Usage);
        script.Line();
        script.Lines(Guard);
    }

    private static readonly string[] Usage =
    [
        "#",
        "#   sudo ./setup.sh up        bring it up (the default); all or nothing",
        "#   sudo ./setup.sh status    say which nodes are there and which of their links are up; 4 if not all are",
        "#   sudo ./setup.sh test      ping every address that must answer, and every one that must not; 4 if one differs",
        "#   sudo ./setup.sh down      remove what \"up\" made, and nothing else",
        "#   sudo ip netns exec NODE bash    a shell in a node",
        "#",
        "# It needs bash 4.4, iproute2, and ping for \"test\"; \"up\" says what else is missing. It writes only under /run.",
        "# Exit codes: 0 done, 2 wrong usage, 3 this machine cannot do it (and nothing is left of it), 4 something differs",
        "# from what it must be, 130 or 143 after a signal (and nothing is left of it).",
    ];

    // Any shell can run this much, so that "sh setup.sh" gets an answer and not a syntax error.
    private static readonly string[] Guard =
    [
        "if [ -z \"${BASH_VERSION-}\" ] || [ \"${BASH_VERSINFO[0]}${BASH_VERSINFO[1]}\" -lt 44 ]; then",
        "    echo \"$0: it takes bash 4.4 or newer: bash $0\" >&2",
        "    exit 3",
        "fi",
        "set -Eeuo pipefail +o posix",
        "unset BASH_ENV CDPATH",
        "export LC_ALL=C PATH=\"$PATH:/usr/local/sbin:/usr/sbin:/sbin\"",
        "export TMPDIR=/run # bash keeps long here-documents in files; nothing but /run need be writable",
    ];
}
