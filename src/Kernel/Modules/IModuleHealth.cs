namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>What is wrong with the modules of this node, now: their doctor's checks, followers and jobs.</summary>
public interface IModuleHealth
{
    Task<IReadOnlyList<ModuleTrouble>> ReadAsync(CancellationToken cancellationToken);
}

/// <param name="Text">What was found, in Chinese.</param>
/// <param name="Serious">False for what only deserves attention.</param>
public sealed record ModuleTrouble(string ModuleId, string Text, bool Serious);
