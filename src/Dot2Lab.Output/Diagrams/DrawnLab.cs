using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams;

/// <summary>What a diagram is made of.</summary>
/// <param name="Source">The DOT file.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="Plan">The plan that was made of it.</param>
public sealed record DrawnLab(SourceText Source, DotGraph Graph, LabPlan Plan);
