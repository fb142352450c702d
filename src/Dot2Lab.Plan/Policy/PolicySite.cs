namespace Dot2Lab.Plan.Policy;

/// <summary>A customer's site: nodes that reach each other without the provider.</summary>
/// <param name="Name">The first of its nodes by name; the key of the site.</param>
/// <param name="Attachments">Where it meets the provider; none in a lab without one.</param>
public sealed record PolicySite(string Name, IReadOnlyList<PolicyAttachment> Attachments);
