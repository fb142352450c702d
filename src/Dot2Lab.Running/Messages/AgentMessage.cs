using System.Text.Json.Serialization;

namespace Dot2Lab.Running.Messages;

/// <summary>
/// What a client and the agent of a lab say to each other. The hierarchy is closed. A conversation begins with
/// <see cref="Hello"/>; then the client sends one request at a time (<see cref="Apply"/>, <see cref="Probe"/>,
/// <see cref="Follow"/>, <see cref="Execute"/>, <see cref="Capture"/>, <see cref="Inspect"/>, <see cref="Clear"/>) and reads
/// replies up to the one that ends it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Elsewhere), "elsewhere")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Apply), "apply")]
[JsonDerivedType(typeof(BatchDone), "batch-done")]
[JsonDerivedType(typeof(BatchFailed), "batch-failed")]
[JsonDerivedType(typeof(Applied), "applied")]
[JsonDerivedType(typeof(Probe), "probe")]
[JsonDerivedType(typeof(ProbesDecided), "probes-decided")]
[JsonDerivedType(typeof(Probed), "probed")]
[JsonDerivedType(typeof(Follow), "follow")]
[JsonDerivedType(typeof(Followed), "followed")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(InputTaken), "input-taken")]
[JsonDerivedType(typeof(Resize), "resize")]
[JsonDerivedType(typeof(Output), "output")]
[JsonDerivedType(typeof(Exited), "exited")]
[JsonDerivedType(typeof(Capture), "capture")]
[JsonDerivedType(typeof(Captured), "captured")]
[JsonDerivedType(typeof(Inspect), "inspect")]
[JsonDerivedType(typeof(Inspected), "inspected")]
[JsonDerivedType(typeof(Clear), "clear")]
[JsonDerivedType(typeof(Cleared), "cleared")]
public abstract record AgentMessage;
