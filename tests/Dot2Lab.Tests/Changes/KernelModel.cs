using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Changes;

/// <summary>
/// What the kernel makes of steps and their undoing, as strict as it is: nothing is made twice or on what is not there, nothing
/// is taken away that is not there, and with each thing goes what the kernel takes away with it.
/// </summary>
internal sealed class KernelModel
{
    private readonly SortedDictionary<string, NamespaceModel> _namespaces = new(StringComparer.Ordinal);

    /// <summary>The kernel after a fresh start.</summary>
    internal static KernelModel Fresh(LabPlan plan)
    {
        var kernel = new KernelModel();
        foreach (var step in plan.Steps)
        {
            kernel.Do(step);
        }

        return kernel;
    }

    public override string ToString() => string.Concat(_namespaces.Select(n => $"{n.Key}\n{n.Value}"));

    internal void Do(PlanStep step)
    {
        try
        {
            Carry(step);
        }
        catch (InvalidOperationException refusal)
        {
            throw new InvalidOperationException($"{CommandText.Of(StepLowering.Lower(step))}: {refusal.Message}");
        }
    }

    internal void Undo(PlanStep step)
    {
        try
        {
            Take(step);
        }
        catch (InvalidOperationException refusal)
        {
            throw new InvalidOperationException($"{CommandText.Of(StepLowering.Undo(step)!)}: {refusal.Message}");
        }
    }

    /// <summary>Ends of links whose other end has gone with its namespace: the kernel takes them away at a time of its own.</summary>
    internal IEnumerable<string> LooseEnds() => _namespaces.SelectMany(n => n.Value.Devices.Where(d => d.Value.IsLoose).Select(d => $"{n.Key} {d.Key}"));

    private void Carry(PlanStep step)
    {
        switch (step)
        {
            case AddNamespace:
                Refuse(!_namespaces.TryAdd(step.Namespace, new NamespaceModel()), "it exists");
                break;
            case AddVethPair pair:
                In(pair).AddDevice(pair.Interface, new DeviceModel { Peer = (pair.PeerNamespace, pair.PeerInterface) });
                Named(pair.PeerNamespace).AddDevice(pair.PeerInterface, new DeviceModel { Peer = (pair.Namespace, pair.Interface) });
                break;
            default:
                In(step).Do(step);
                break;
        }
    }

    private void Take(PlanStep step)
    {
        switch (step)
        {
            case AddNamespace:
                RemoveNamespace(step.Namespace);
                break;
            case AddVethPair pair:
                In(pair).RemoveDevice(pair.Interface);
                Named(pair.PeerNamespace).RemoveDevice(pair.PeerInterface);
                break;
            default:
                In(step).Undo(step);
                break;
        }
    }

    private void RemoveNamespace(string name)
    {
        foreach (var (peerNamespace, peer) in Named(name).Devices.Values.Select(d => d.Peer).OfType<(string, string)>())
        {
            if (_namespaces.TryGetValue(peerNamespace, out var other) && other.Devices.TryGetValue(peer, out var end))
            {
                end.IsLoose = true;
            }
        }

        _namespaces.Remove(name);
    }

    private NamespaceModel In(PlanStep step) => Named(step.Namespace);

    private NamespaceModel Named(string name) =>
        _namespaces.TryGetValue(name, out var found) ? found : throw new InvalidOperationException($"no namespace {name}");

    internal static void Refuse(bool condition, string reason)
    {
        if (condition)
        {
            throw new InvalidOperationException(reason);
        }
    }
}
