namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>
/// The generation of what the kernel promises to modules. A drop-in module writes <c>Contract = KernelContract.Version</c> in its manifest, where the
/// compiler keeps the number that it was built against.
/// </summary>
public static class KernelContract
{
    /// <summary>Raised when something is added that a module may rely on.</summary>
    public const int Version = 1;

    /// <summary>Raised to <see cref="Version"/> when something is taken away: older modules are then left out.</summary>
    public const int Oldest = 1;
}
