namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>What the view <c>Maintenance</c> of a theme says.</summary>
/// <param name="Reason">As the bureau wrote it.</param>
/// <param name="BackUtc">When to come back; null is not known.</param>
/// <param name="Refused">A form was sent: nothing of it was stored.</param>
/// <param name="Address">Where that form went, with path base and query.</param>
/// <param name="Typed">What was typed, so that it can be sent again from here; empty where it had files or was too long.</param>
public sealed record MaintenancePage(string Reason, DateTime? BackUtc, bool Refused, string Address, IReadOnlyList<KeyValuePair<string, string>> Typed);
