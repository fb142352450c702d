namespace Dot2Lab.Running.Messages;

/// <summary>Where the probe of a <see cref="Follow"/> was seen.</summary>
/// <param name="Sightings">Each different sighting once.</param>
public sealed record Followed(IReadOnlyList<Sighting> Sightings) : AgentMessage;
