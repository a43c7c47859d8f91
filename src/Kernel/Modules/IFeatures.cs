namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Which features are on, on this node, now.</summary>
public interface IFeatures
{
    bool IsEnabled(string featureId);

    /// <summary>True when every feature that the type belongs to or requires is on; always true for types of the kernel and the host.</summary>
    bool IsEnabled(Type type);

    /// <summary>Reads the switches from the database now, instead of waiting for the change log.</summary>
    Task ReloadAsync(CancellationToken cancellationToken);
}
