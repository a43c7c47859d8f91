using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>Who is meant by a name, and who sees what.</summary>
public sealed class ScopeTests : IAsyncLifetime
{
    private KernelSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await KernelSite.StartAsync();
        _site.File("r/divisions.json", """
            {"code":"2111","name":"盘锦市","kind":"City","children":[
              {"code":"211103","name":"兴隆台区","kind":"District","children":[{"code":"211103001","name":"振兴街道","kind":"Street"}]},
              {"code":"211104","name":"大洼区","kind":"District"}]}
            """);
        _site.File("r/organisations.json", """
            {"organisations":[
              {"key":"xlt","name":"兴隆台区人民政府","shortName":"兴隆台区政府","kind":"District","division":"211103","aliases":["兴隆台区"]},
              {"key":"dawa","name":"大洼区人民政府","kind":"District","division":"211104","formerNames":["大洼县人民政府"]}],
             "groups":[{"name":"各区县","members":["xlt","dawa","unknown"]}]}
            """);
        var recipe = _site.File("r/scope.recipe.json", """{"name":"scope","steps":[{"step":"divisions","file":"divisions.json"},{"step":"organisations","file":"organisations.json"}]}""");
        await _site.AsSystem(s => s.GetRequiredService<RecipeRunner>().RunAsync(recipe, default));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("兴隆台区人民政府", "xlt")]
    [InlineData("兴隆台区政府", "xlt")]
    [InlineData(" 兴隆台区 ", "xlt")]
    [InlineData("大洼县人民政府", "dawa")]
    [InlineData("各区县", "dawa,xlt")]
    [InlineData("某某局", "")]
    [InlineData("", "")]
    public async Task A_name_means_its_bodies(string name, string keys) =>
        Assert.Equal(keys, string.Join(',', (await _site.AsSystem(s => s.GetRequiredService<IOrganisationNames>().ResolveAsync(name, default))).Select(o => o.Key)));

    [Fact]
    public async Task A_division_holds_all_below_it_and_nothing_beside_it()
    {
        var district = await IdAsync("211103");
        var below = await _site.Read(db => db.SubtreeAsync(district, default));
        Assert.Equal(new[] { district, await IdAsync("211103001") }.Order(), below.Order());
        Assert.Equal(4, (await _site.Read(async db => await db.SubtreeAsync(await IdAsync("2111"), default))).Count);
        Assert.Empty(await _site.Read(db => db.SubtreeAsync(Guid.NewGuid(), default)));
    }

    [Fact]
    public void Everybody_sees_their_own_part_and_no_more()
    {
        var (district, other, company) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Record[] all = [new("here", district, null), new("there", other, null), new("ours elsewhere", other, company), new("nowhere", null, null), new("ours nowhere", null, company)];
        Assert.Equal(5, Seen(UserScope.All));
        Assert.Equal(0, Seen(UserScope.None));
        Assert.Equal(1, Seen(new UserScope(false, [district], null)));
        Assert.Equal(2, Seen(new UserScope(false, [], company)));
        Assert.Equal(3, Seen(new UserScope(false, [district], company)));

        int Seen(UserScope scope) => all.AsQueryable().VisibleTo(scope).Count();
    }

    private Task<Guid> IdAsync(string code) => _site.Read(db => Task.FromResult(db.Set<Division>().Single(d => d.Code == code).Id));

    private sealed record Record(string Name, Guid? DivisionId, Guid? OrganisationId) : IScoped;
}
