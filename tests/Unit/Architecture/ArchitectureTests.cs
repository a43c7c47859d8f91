using System.Reflection;
using FluentMigrator;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Unit.Architecture;

/// <summary>The shape of the product, held for every module that there is or will be. Each rule has a case that it must catch.</summary>
public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<Assembly> Product =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "PanjinPropertyCms.*.dll").Where(f => !f.EndsWith(".Unit.dll", StringComparison.Ordinal)).Select(f => Assembly.Load(Path.GetFileNameWithoutExtension(f)))];

    private static readonly IReadOnlyList<ModuleInfo> Modules = [.. Product.Select(ModuleInfo.Read).OfType<ModuleInfo>()];

    private static readonly IReadOnlySet<string> ModuleNames = Modules.Select(m => m.Assembly.GetName().Name!).ToHashSet();

    [Fact]
    public void All_modules_are_looked_at()
    {
        Assert.True(Modules.Count >= 8, string.Join(' ', ModuleNames));
        Assert.Contains(Product, a => a.GetName().Name == "PanjinPropertyCms.Web");
    }

    [Fact]
    public void A_module_uses_of_another_its_contracts_only() => Assert.Empty(Modules.SelectMany(m => Rules.ForeignInsides(m.Assembly.Location, ModuleNames)));

    [Fact]
    public void The_use_of_a_modules_insides_is_seen() =>
        Assert.NotEmpty(Rules.ForeignInsides(typeof(ArchitectureTests).Assembly.Location, ModuleNames));

    [Fact]
    public void A_module_names_the_modules_that_it_needs() => Assert.Empty(Modules.SelectMany(m => Rules.UnnamedDependencies(m.Assembly.Location, ModuleNames, NamedBy(m))));

    [Fact]
    public void A_need_that_is_not_named_is_seen() =>
        Assert.NotEmpty(Rules.UnnamedDependencies(typeof(ArchitectureTests).Assembly.Location, ModuleNames, new HashSet<string>()));

    [Fact]
    public void Nothing_below_knows_what_stands_above()
    {
        var kernel = typeof(ModuleCatalog).Assembly.GetReferencedAssemblies().Select(n => n.Name!);
        var presentation = Assembly.Load("PanjinPropertyCms.Presentation").GetReferencedAssemblies().Select(n => n.Name!);
        Assert.DoesNotContain(kernel, n => n.StartsWith("PanjinPropertyCms.", StringComparison.Ordinal));
        Assert.Equal(["PanjinPropertyCms.Kernel"], presentation.Where(n => n.StartsWith("PanjinPropertyCms.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Controllers_are_internal() => Assert.Empty(Rules.PublicControllers(Product.SelectMany(a => a.GetTypes())));

    [Fact]
    public void A_public_controller_is_seen() => Assert.Equal([typeof(OpenController).FullName!], Rules.PublicControllers([typeof(OpenController)]));

    [Fact]
    public void Migrations_are_public_and_numbered() => Assert.Empty(Rules.HiddenMigrations(Product.SelectMany(a => a.GetTypes())));

    [Fact]
    public void A_hidden_migration_is_seen() => Assert.Equal([typeof(HiddenMigration).FullName!], Rules.HiddenMigrations([typeof(HiddenMigration)]));

    [Fact]
    public void Nobody_reads_the_clock_directly() => Assert.Empty(Product.SelectMany(a => Rules.ReadsTheClock(a.Location)));

    [Fact]
    public void A_look_at_the_clock_is_seen()
    {
        Assert.True(DateTime.UtcNow > DateTime.UnixEpoch);
        Assert.NotEmpty(Rules.ReadsTheClock(typeof(ArchitectureTests).Assembly.Location));
    }

    private static HashSet<string> NamedBy(ModuleInfo module) =>
    [
        .. module.Features.SelectMany(f => f.Dependencies),
        .. module.Assembly.GetTypes().SelectMany(t => t.GetCustomAttribute<RequireFeaturesAttribute>()?.Ids ?? []),
    ];

    public sealed class OpenController : ControllerBase;

    [Migration(1)]
    internal sealed class HiddenMigration : Migration
    {
        public override void Up() => throw new NotSupportedException();

        public override void Down() => throw new NotSupportedException();
    }
}
