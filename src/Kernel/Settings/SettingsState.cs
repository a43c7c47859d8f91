namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>A group as its page shows it.</summary>
/// <param name="Group">Which one.</param>
/// <param name="Value">Its present values.</param>
/// <param name="Number">The version that they are; 0 while they are the defaults. A save names it.</param>
/// <param name="Problems">The fields whose stored values do not fit any more and stand at their defaults.</param>
public sealed record SettingsState(SettingsGroup Group, object Value, int Number, IReadOnlyList<string> Problems);
