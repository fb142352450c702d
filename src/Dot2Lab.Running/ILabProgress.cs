using Dot2Lab.Plan.Lowering;

namespace Dot2Lab.Running;

/// <summary>Hears how far long work has come. Called on the thread that does the work, one call at a time.</summary>
public interface ILabProgress
{
    /// <summary>A phase has come this far.</summary>
    /// <param name="phase">The phase; phases come in their order, and some not at all.</param>
    /// <param name="done">How much of it is done.</param>
    /// <param name="total">How much there is; never 0.</param>
    void Report(LabPhase phase, int done, int total);

    /// <summary>A group of commands was carried out.</summary>
    void Did(CommandGroup group);
}
