using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>A site for one test class, which may change it.</summary>
public abstract class SiteFixture : IAsyncLifetime
{
    private TestSite? _site;

    public TestSite Site => _site ?? throw new InvalidOperationException("The site did not start.");

    protected abstract SiteSetup? Setup { get; }

    public async ValueTask InitializeAsync()
    {
        if (Setup is { } setup)
        {
            _site = await TestSite.StartAsync(setup);
            await _site.Settled();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}

public sealed class SqliteSite : SiteFixture
{
    protected override SiteSetup Setup => new();
}

/// <summary>As an operator runs it.</summary>
public sealed class ProductionSite : SiteFixture
{
    protected override SiteSetup Setup => new() { Environment = "Production" };
}

/// <summary>Does not start where there is no server; its tests say so with <see cref="Postgres.Need"/>.</summary>
public sealed class PostgreSqlSite : SiteFixture
{
    protected override SiteSetup? Setup => Postgres.Admin is null ? null : new SiteSetup { Provider = DatabaseProvider.PostgreSql };
}
