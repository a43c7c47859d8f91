using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>Where a person may put what they write.</summary>
public sealed class ContentPlaceTests
{
    private static readonly Guid City = Guid.NewGuid(), District = Guid.NewGuid(), Street = Guid.NewGuid(), Elsewhere = Guid.NewGuid(), Bureau = Guid.NewGuid();

    [Fact]
    public async Task The_city_puts_things_anywhere() =>
        Assert.Equal(Elsewhere, await PlaceAsync(UserScope.All, Elsewhere, null));

    [Fact]
    public async Task An_officers_own_division_is_taken_where_none_is_named() =>
        Assert.Equal(District, await PlaceAsync(new UserScope(false, [Street, District], null), null, null));

    [Fact]
    public async Task A_division_below_the_own_one_may_be_named() =>
        Assert.Equal(Street, await PlaceAsync(new UserScope(false, [District, Street], null), Street, null));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_put_outside_of_the_scope(bool byDivision)
    {
        var scope = new UserScope(false, [District, Street], byDivision ? null : Bureau);
        Assert.Null(await PlaceAsync(scope, byDivision ? Elsewhere : null, byDivision ? null : Guid.NewGuid()));
        Assert.Equal("place.outside", _refusal);
    }

    [Fact]
    public async Task Who_belongs_nowhere_puts_nothing_anywhere()
    {
        Assert.Null(await PlaceAsync(UserScope.None, null, null));
        Assert.Equal("place.none", _refusal);
    }

    private string? _refusal;

    private async Task<Guid?> PlaceAsync(UserScope scope, Guid? division, Guid? organisation)
    {
        await using var site = await KernelSite.StartAsync(configure: s => s.AddScoped<IUserScopes>(_ => new Fixed(scope)));
        return await site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.AddRange(Of(City, "1/"), Of(District, "1/2/"), Of(Street, "1/2/3/"), Of(Elsewhere, "1/9/"));
            await db.SaveChangesAsync();
            var placed = await s.GetRequiredService<ContentPlaces>().PlaceAsync(new ContentDraft { Type = "Any", Title = "x", Parts = [], DivisionId = division, OrganisationId = organisation }, default);
            _refusal = placed.Refusals.FirstOrDefault()?.Code;
            return placed.Done ? placed.Value.DivisionId : null;
        });
    }

    private static Division Of(Guid id, string path) => new() { Id = id, Code = id.ToString("N"), Name = path, Path = path };

    private sealed class Fixed(UserScope scope) : IUserScopes
    {
        public ValueTask<UserScope> OfCurrentAsync(CancellationToken cancellationToken) => new(scope);
    }
}
