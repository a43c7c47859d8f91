namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>The drop-in modules of a site as it was started: those that are in, and those that had to be left out.</summary>
public sealed record DropInSet(IReadOnlyList<ModuleInfo> In, IReadOnlyList<DropInFault> Faults)
{
    public static DropInSet None { get; } = new([], []);

    /// <summary>Whether a module came from the data folder.</summary>
    public bool Holds(string moduleId) => In.Any(m => m.Id == moduleId);

    /// <summary>
    /// Takes in each candidate that fits beside the built-in modules and those before it: all it needs is there, nothing of it is there twice.
    /// The order of the answer is that of need.
    /// </summary>
    internal static DropInSet Fit(IReadOnlyList<ModuleInfo> builtIn, IReadOnlyList<ModuleInfo> candidates, IReadOnlyList<DropInFault> faults)
    {
        var (taken, waiting) = (new List<ModuleInfo>(), candidates.ToList());
        for (var before = -1; before != taken.Count;)
        {
            before = taken.Count;
            foreach (var candidate in waiting.Where(c => Misfit(builtIn, taken, c) is null).ToList())
            {
                // Asked again: the one before it in this round may be its double.
                if (Misfit(builtIn, taken, candidate) is null)
                {
                    taken.Add(candidate);
                    waiting.Remove(candidate);
                }
            }
        }

        return new DropInSet(taken, [.. faults, .. waiting.Select(c => new DropInFault(c.Id, Misfit(builtIn, taken, c)!, "装好所缺的模块或移走多余的一个，然后重新启动网站。"))]);
    }

    /// <summary>The same site without one module, and without those that need it.</summary>
    internal DropInSet Without(IReadOnlyList<ModuleInfo> builtIn, DropInFault fault) =>
        Fit(builtIn, [.. In.Where(m => m.Id != fault.Name)], [.. Faults, fault]);

    /// <summary>The same site with one module more, if it fits.</summary>
    internal DropInSet With(IReadOnlyList<ModuleInfo> builtIn, ModuleInfo module) => Fit(builtIn, [.. In, module], Faults);

    private static string? Misfit(IReadOnlyList<ModuleInfo> builtIn, IReadOnlyList<ModuleInfo> taken, ModuleInfo candidate)
    {
        try
        {
            _ = new ModuleCatalog([.. builtIn, .. taken, candidate]);
            return null;
        }
        catch (ModuleOrderException misfit)
        {
            return misfit.Message;
        }
    }
}
