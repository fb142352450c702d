using Dot2Lab.Plan;

namespace Dot2Lab.Output.Bash;

/// <summary>
/// A plan as one bash script, <c>setup.sh up|down|status|test</c>, that needs bash 4.4 and iproute2 and nothing else: first
/// what is this lab's own (header, picture, a function a node), then the functions that every script has.
/// </summary>
public static class BashEmitter
{
    /// <summary>Writes the script. The same plan and version give the same text, always.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="compilerVersion">The version of dot2lab that the header names.</param>
    public static string Emit(LabPlan plan, string compilerVersion)
    {
        var script = new ScriptWriter();
        HeaderPart.Write(script, plan, compilerVersion);
        PicturePart.Write(script, plan);
        SettingsPart.Write(script, plan);
        StepsPart.Write(script, plan);
        ProbesPart.Write(script, plan);
        RuntimePart.Write(script);
        return script.ToString();
    }
}
