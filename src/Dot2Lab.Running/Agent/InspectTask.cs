using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>Carries out an <see cref="Inspect"/>.</summary>
internal sealed class InspectTask(Inspect request) : AgentTask
{
    private const string Devices = "/sys/class/net";

    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        var processes = NamespaceProcesses.ByNamespace(request.Namespaces);
        send(new Inspected([.. request.Namespaces.Select(n => Look(n, processes[n]))]));
    }

    private static NodeState Look(string name, IEnumerable<int> processes)
    {
        var interfaces = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            NetworkNamespace.RunWithOwnSysfs(name, () => AddInterfaces(interfaces));
        }
        catch (SystemCallException)
        {
            return new NodeState(name, interfaces, []) { IsPresent = false };
        }

        return new NodeState(name, interfaces, [.. processes.Order().Select(id => new NodeProcess(id, CommandLine(id)))]);
    }

    private static void AddInterfaces(Dictionary<string, string> interfaces)
    {
        foreach (var folder in Directory.EnumerateDirectories(Devices).Order(StringComparer.Ordinal))
        {
            interfaces.Add(Path.GetFileName(folder), File.ReadAllText(Path.Combine(folder, "operstate")).Trim());
        }
    }

    // What has ended meanwhile, or is the kernel's own, has none.
    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").TrimEnd('\0').Replace('\0', ' ');
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}
