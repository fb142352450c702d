using System.Diagnostics;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Launcher;

/// <summary>
/// A checkout with the real launcher and, in the place of the .NET SDK, a script that notes what it is asked for. Its "program"
/// is a copy of the one source file, and running it prints that file and the arguments. It makes no machine code unless it is told to.
/// </summary>
internal sealed class FakeCheckout : IDisposable
{
    private const string FakeSdk = """
        #!/bin/bash
        echo "$1" >>"$FAKE_LOG"
        case $1 in
            --list-sdks) echo '10.0.100 [/usr/share/dotnet/sdk]' ;;
            restore)
                [[ -e $FAKE_NATIVE || $* != *PublishAot=true* ]] && [[ ! -e $FAKE_NO_READY_TO_RUN || $* != *PublishReadyToRun=true* ]]
                ;;
            publish)
                echo "$*" >>"$FAKE_LOG.publish"
                [[ ! -e $FAKE_INTERRUPT ]] || { trap '' INT; kill -INT 0; exit 1; }
                [[ ! -e $FAKE_BROKEN ]] || { echo 'error CS0000: broken'; exit 1; }
                mkdir -p "${!#}"
                case $* in
                    *PublishAot=true*) printf '#!/bin/bash\nprintf "<%%s>" native "$@"\n' >"${!#}/dot2lab" && chmod +x "${!#}/dot2lab" ;;
                    *) cp src/program "${!#}/dot2lab.dll" ;;
                esac
                ;;
            exec)
                cat "$2"
                printf '<%s>' "${@:3}"
                [[ $3 != wait ]] || read -r
                ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    internal FakeCheckout()
    {
        _folder.Write("my checkout/src/program", "one\n");
        File.Copy(Repository.PathOf("dot2lab"), Path.Combine(Folder, "dot2lab"));
        foreach (var name in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", "docs/diagnostics/page"])
        {
            _folder.Write($"my checkout/{name}", "");
        }

        MakeProgram("dotnet", FakeSdk);
        _folder.Write("log/sdk", "");
    }

    internal string Folder => Path.Combine(_folder.Path, "my checkout");

    internal string Home => Path.Combine(_folder.Path, "home");

    /// <summary>How often the program was built.</summary>
    internal int Builds => File.ReadLines(Log).Count(line => line == "publish");

    /// <summary>The arguments of the last publish.</summary>
    internal string LastPublish => File.ReadLines(Log + ".publish").Last();

    /// <summary>The folders of the builds that are kept.</summary>
    internal IReadOnlyList<string> KeptBuilds =>
        [.. Directory.EnumerateDirectories(Path.Combine(Folder, ".build"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "builds")];

    private string Log => Path.Combine(_folder.Path, "log", "sdk");

    internal void Write(string name, string content) => _folder.Write($"my checkout/{name}", content);

    internal void Break(bool broken) => Toggle("broken", broken);

    internal void WithoutReadyToRun() => Toggle("no-ready-to-run", true);

    /// <summary>From now on there are a linker and the compiler to machine code.</summary>
    internal void WithMachineCode()
    {
        MakeProgram("gcc", "");
        Toggle("native", true);
    }

    /// <summary>Starts it on a terminal of its own, so to speak, where somebody presses Ctrl-C while it is built.</summary>
    internal ProgramRun LaunchInterrupted()
    {
        Toggle("interrupt", true);
        var run = ProgramRun.Of("/", Variables(), "setsid", "--wait", Path.Combine(Folder, "dot2lab"));
        Toggle("interrupt", false);
        return run;
    }

    /// <summary>Starts it with streams closed, find(1) in the place of the program.</summary>
    /// <param name="closed">Which streams, as a shell has it.</param>
    /// <returns>What the program finds in the three streams' place.</returns>
    internal string StreamsWith(string closed)
    {
        const string Script = """exec "$0" /proc/self/fd -name '[012]' -fprintf "$1" '%f %l\n' """;
        var seen = Path.Combine(_folder.Path, "streams");
        File.Copy("/usr/bin/find", Path.Combine(KeptBuilds.Single(), "dot2lab"), overwrite: true);
        ProgramRun.Of("/", Variables(), "bash", "-c", Script + closed, Path.Combine(Folder, "dot2lab"), seen);
        return File.ReadAllText(seen);
    }

    internal ProgramRun Launch(params string[] arguments) => ProgramRun.Of("/", Variables(), [Path.Combine(Folder, "dot2lab"), .. arguments]);

    internal ProgramRun Run(params string[] words) => ProgramRun.Of(_folder.Path, Variables(), words);

    /// <summary>Starts it with nothing on the path but what a fresh build is found with.</summary>
    internal ProgramRun LaunchWithoutSdk()
    {
        const string Script = "mkdir -p tools; ln -sf /usr/bin/find /usr/bin/flock tools; PATH=$PWD/tools; . \"$0\"";
        return Run("/usr/bin/env", "-i", "/bin/bash", "-c", Script, Path.Combine(Folder, "dot2lab"));
    }

    /// <summary>Starts it as a user to whom the checkout does not belong.</summary>
    internal ProgramRun LaunchAsStranger()
    {
        var home = Path.Combine(Home, "stranger");
        Directory.CreateDirectory(home);
        Run("chmod", "-R", "a+rX,a-w", Folder);
        if (!Environment.IsPrivilegedProcess)
        {
            return Run("env", $"HOME={home}", Path.Combine(Folder, "dot2lab"));
        }

        // Root may write anywhere, so somebody else has to try.
        Run("chmod", "a+rx", _folder.Path);
        Run("chown", "--recursive", "nobody", home, Path.Combine(_folder.Path, "log"));
        return Run("setpriv", "--reuid=nobody", "--clear-groups", "env", $"HOME={home}", Path.Combine(Folder, "dot2lab"));
    }

    internal Process StartWaiting() => ProgramRun.Start("/", Variables(), Path.Combine(Folder, "dot2lab"), "wait");

    public void Dispose() => _folder.Dispose();

    private void MakeProgram(string name, string script)
    {
        var program = _folder.Write($"bin/{name}", script);
        File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private void Toggle(string name, bool on)
    {
        if (on)
        {
            _folder.Write(name, "");
        }
        else
        {
            File.Delete(Path.Combine(_folder.Path, name));
        }
    }

    private Dictionary<string, string?> Variables() => new()
    {
        ["PATH"] = $"{Path.Combine(_folder.Path, "bin")}:/usr/bin:/bin",
        ["HOME"] = Home,
        ["XDG_CACHE_HOME"] = null,
        ["FAKE_LOG"] = Log,
        ["FAKE_BROKEN"] = Path.Combine(_folder.Path, "broken"),
        ["FAKE_INTERRUPT"] = Path.Combine(_folder.Path, "interrupt"),
        ["FAKE_NATIVE"] = Path.Combine(_folder.Path, "native"),
        ["FAKE_NO_READY_TO_RUN"] = Path.Combine(_folder.Path, "no-ready-to-run"),
    };
}
