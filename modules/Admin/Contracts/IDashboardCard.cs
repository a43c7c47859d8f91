namespace PanjinPropertyCms.Admin.Contracts;

/// <summary>What a module shows on the dashboard: a number, a few rows, or both. Registered by its startup; gone while its feature is off.</summary>
public interface IDashboardCard
{
    /// <summary>Who does not hold it does not see the card, and it is not built.</summary>
    string Permission { get; }

    /// <summary>Small numbers stand first; work that waits for somebody comes before figures, the system's own cards after 900.</summary>
    int Order { get; }

    /// <summary>Fetches what the card shows; null shows nothing.</summary>
    Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken);
}
