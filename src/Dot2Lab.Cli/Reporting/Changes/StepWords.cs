using System.Globalization;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Cli.Reporting.Changes;

/// <summary>What a person calls the steps of a plan.</summary>
internal static class StepWords
{
    /// <summary>What is done to that many things of one kind.</summary>
    internal static string Of(ChangeStep step, int count)
    {
        var (sentence, one) = Of(step);
        var several = one[(one.IndexOf(' ', StringComparison.Ordinal) + 1)..] + (one.EndsWith('s') ? "es" : "s");
        return string.Format(CultureInfo.InvariantCulture, sentence, count == 1 ? one : $"{count} {several}");
    }

    private static (string Sentence, string One) Of(ChangeStep step) => (step.Step, step.IsUndo) switch
    {
        (AddNamespace, var undo) => (Make(undo), "a namespace"),
        (AddVethPair, var undo) => (Make(undo), "a link"),
        (AddBridge, var undo) => (Make(undo), "a bridge"),
        (AddVrf, var undo) => (Make(undo), "a VRF"),
        (SetMaster, false) => ("put {0} under a bridge or VRF", "an interface"),
        (SetMaster, true) => ("take {0} from its bridge or VRF", "an interface"),
        (SetMtu, false) => ("set {0}", "an MTU"),
        (SetMtu, true) => ("set back {0}", "an MTU"),
        (SetMac, _) => ("set {0}", "a hardware address"),
        (SetUp, false) => ("bring up {0}", "an interface"),
        (SetUp, true) => ("take down {0}", "an interface"),
        (SetSysctl, _) => ("set {0}", "a kernel parameter"),
        (AddAddress, var undo) => (Add(undo), "an address"),
        (AddRule, var undo) => (Add(undo), "a rule"),
        (DeleteRule, false) => ("remove {0}", "a rule"),
        (DeleteRule, true) => ("put back {0}", "a rule"),
        (AddRoute, var undo) => (Add(undo), "a route"),
        (AddMplsRoute, var undo) => (Add(undo), "a label"),
        (SetNetem, false) => ("impair {0}", "an interface"),
        (SetNetem, true) => ("impair {0} no more", "an interface"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static string Make(bool undo) => undo ? "delete {0}" : "make {0}";

    private static string Add(bool undo) => undo ? "remove {0}" : "add {0}";
}
