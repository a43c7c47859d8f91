using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class RecipeTests : IAsyncLifetime
{
    private const string Divisions = """{"code":"2111","name":"盘锦市","kind":"City","children":[{"code":"211103","name":"兴隆台区","kind":"District"}]}""";
    private const string Calendar = """{"years":{"2026":{"holidays":[{"from":"2026-10-01","to":"2026-10-03","name":"国庆节"}],"workdays":["2026-10-10"]}}}""";

    private KernelSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await KernelSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_recipe_runs_once_and_again_only_when_it_changed()
    {
        _site.File("r/divisions.json", Divisions);
        _site.File("r/calendar.json", Calendar);
        var recipe = _site.File("r/a.recipe.json", """{"name":"a","steps":[{"step":"divisions","file":"divisions.json"},{"step":"calendar","file":"calendar.json"}]}""");
        Assert.True(await RunAsync(recipe));
        Assert.False(await RunAsync(recipe));
        var ids = await IdsAsync();

        File.AppendAllText(recipe, " ");
        Assert.True(await RunAsync(recipe));
        Assert.Equal(ids, await IdsAsync());
        Assert.Equal(4, await _site.Read(db => db.Set<CalendarDay>().CountAsync()));
    }

    [Theory]
    [InlineData("../outside.json")]
    [InlineData("../r-other/secret.json")]
    [InlineData("/etc/hostname")]
    [InlineData("absent.json")]
    public async Task A_recipe_reads_nothing_outside_of_its_folder(string file)
    {
        _site.File("outside.json", Divisions);
        _site.File("r-other/secret.json", Divisions);
        var recipe = _site.File("r/b.recipe.json", "{\"name\":\"b\",\"steps\":[{\"step\":\"divisions\",\"file\":\"" + file + "\"}]}");
        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(recipe));
        Assert.Equal(0, await _site.Read(db => db.Set<Division>().CountAsync()));
    }

    [Theory]
    [InlineData("{\"name\":\"c\",\"steps\":[{\"step\":\"dance\"}]}", "dance")]
    [InlineData("{\"name\":\"c\",\"steps\":[{\"step\":\"divisions\"}]}", "file")]
    [InlineData("{\"name\":", "c.recipe.json")]
    public async Task A_faulty_recipe_says_what_is_wrong(string text, string named)
    {
        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(_site.File("r/c.recipe.json", text)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_step_leaves_the_steps_before_it_and_the_next_run_goes_on()
    {
        _site.File("r/divisions.json", Divisions);
        var recipe = _site.File("r/d.recipe.json", """{"name":"d","steps":[{"step":"divisions","file":"divisions.json"},{"step":"calendar","file":"calendar.json"}]}""");
        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(recipe));
        Assert.Equal(2, await _site.Read(db => db.Set<Division>().CountAsync()));

        _site.File("r/calendar.json", Calendar);
        Assert.True(await RunAsync(recipe));
        Assert.Equal(2, await _site.Read(db => db.Set<Division>().CountAsync()));
    }

    private Task<bool> RunAsync(string file) => _site.AsSystem(s => s.GetRequiredService<RecipeRunner>().RunAsync(file, default));

    private Task<List<Guid>> IdsAsync() => _site.Read(db => db.Set<Division>().OrderBy(d => d.Code).Select(d => d.Id).ToListAsync());
}
