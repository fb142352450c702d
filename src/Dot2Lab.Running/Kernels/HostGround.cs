using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Kernels;

/// <summary>This kernel, tried as root.</summary>
internal sealed class HostGround : ITrialGround
{
    /// <inheritdoc/>
    public string? Try(Batch batch)
    {
        BatchFailed? failure = null;
        NetworkNamespace.RunInNew(() => failure = BatchRunner.Run(batch));
        return failure?.Message;
    }
}
