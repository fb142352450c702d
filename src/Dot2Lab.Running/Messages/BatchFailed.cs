namespace Dot2Lab.Running.Messages;

/// <summary>A batch of an <see cref="Apply"/> failed; the lines before the one named were carried out, and perhaps some after it.</summary>
/// <param name="Number">The batch's number.</param>
/// <param name="Line">The line that failed, from 1; 0 where the program did not say.</param>
/// <param name="Message">The program's own words.</param>
public sealed record BatchFailed(int Number, int Line, string Message) : AgentMessage
{
    /// <summary>What stands for the message of a program that had none; one that a signal ended is such a one.</summary>
    public const string WithoutAWord = "failed without a word";
}
