using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Sites at which more people sign in within a minute than one address may: the limit has a test of its own.</summary>
internal static class BusySites
{
    internal static void WithoutLimits(WebApplicationBuilder builder) => builder.Services.PostConfigure<RateLimiterOptions>(o => o.GlobalLimiter = null);

    internal static SiteSetup At(TimeProvider time) => new()
    {
        Configure = b =>
        {
            WithoutLimits(b);
            b.Services.AddSingleton(time);
        },
    };
}

public sealed class BusySqliteSite : SiteFixture
{
    protected override SiteSetup Setup => new() { Configure = BusySites.WithoutLimits };
}

public sealed class BusyPostgreSqlSite : SiteFixture
{
    protected override SiteSetup? Setup => Postgres.Admin is null ? null : new SiteSetup { Provider = DatabaseProvider.PostgreSql, Configure = BusySites.WithoutLimits };
}
