using PanjinPropertyCms.Kernel.Modules.DropIns;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Admin.Services;

/// <param name="Faults">What lies in the folder <c>modules</c> and could not be taken in.</param>
/// <param name="Category">The chosen group, or null.</param>
/// <param name="State">The chosen state, or null.</param>
/// <param name="Words">What was searched for, or empty.</param>
/// <param name="All">How many features are installed.</param>
/// <param name="On">How many of them are on.</param>
internal sealed record FeaturePage(
    IReadOnlyList<FeatureRow> Rows, IReadOnlyList<DropInFault> Faults, string? Category, FeatureFilter? State, string Words, int All, int On,
    IReadOnlyList<FeatureGroup> Groups, IReadOnlyList<(FeatureFilter Filter, int Count)> States, ListAddress Address)
{
    internal bool IsFiltered => Category is not null || State is not null || Words.Length > 0;
}

internal sealed record FeatureGroup(string Name, int Count);

/// <param name="Needs">The names of the features that it needs.</param>
/// <param name="UsedBy">The names of the features that need this one.</param>
/// <param name="WaitsFor">Where it is off although its own switch is on: the names of those that it waits for.</param>
/// <param name="AsksFirst">Its switch leads to a page that says what will happen.</param>
internal sealed record FeatureRow(
    ModuleInfo Module, FeatureInfo Feature, bool On, IReadOnlyList<string> Needs, IReadOnlyList<string> UsedBy, IReadOnlyList<string> WaitsFor, bool AsksFirst,
    IReadOnlyList<ModuleTrouble> Troubles);

/// <summary>A state to filter by.</summary>
/// <param name="Key">Its value in the address.</param>
internal sealed record FeatureFilter(string Key, string Name, Func<FeatureRow, bool> Holds)
{
    internal static IReadOnlyList<FeatureFilter> All { get; } =
    [
        new("on", "已启用", r => r.On),
        new("off", "未启用", r => !r.On),
        new("trouble", "有问题", r => r.Troubles.Count > 0),
        new("added", "外加的", r => r.Module.IsDropIn),
    ];

    internal static FeatureFilter? Of(string? key) => All.FirstOrDefault(f => f.Key == key);
}
