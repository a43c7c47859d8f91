namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Which features are on, on this node, now.</summary>
public interface IFeatures
{
    bool IsEnabled(string featureId);

    /// <summary>True when every feature that the type belongs to or requires is on; always true for types of the kernel and the host.</summary>
    bool IsEnabled(Type type);

    /// <summary>Whether its own switch is off. A feature whose switch is on is still off while one that it needs is.</summary>
    bool IsSwitchedOff(string featureId);

    /// <summary>The other features that would go or come with this one, in order of need: those that need it, or those that it needs and what these bring back.</summary>
    IReadOnlyList<FeatureInfo> AlsoSwitched(FeatureInfo feature, bool enable);

    /// <summary>Reads the switches from the database now, instead of waiting for the change log.</summary>
    Task ReloadAsync(CancellationToken cancellationToken);
}
