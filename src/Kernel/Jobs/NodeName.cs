using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>The name of this process among the nodes of the site.</summary>
internal sealed class NodeName(IOptions<DatabaseOptions> options)
{
    /// <summary>SQLite has one node: after a restart it is the same one, and its leases are its own. Otherwise machine and process tell nodes apart.</summary>
    internal string Value { get; } = options.Value.Provider == DatabaseProvider.Sqlite ? "single" : $"{Environment.MachineName}:{Environment.ProcessId}";
}
