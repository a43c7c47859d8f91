using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using CsCheck;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Modules.DropIns;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>The rules by which a module from the data folder is taken in.</summary>
public sealed class DropInTests
{
    private const string Whole = """
        {"targets":{".NETCoreApp,Version=v10.0":{
          "Polls/1.0.0":{"dependencies":{"Markdig":"1.6.0"},"runtime":{"Polls.dll":{}}},
          "Markdig/1.6.0":{"runtime":{"lib/net10.0/Markdig.dll":{"assemblyVersion":"1.6.0.0"}},"resources":{"lib/net10.0/zh-Hans/Markdig.resources.dll":{"locale":"zh-Hans"}}},
          "Native/1.0.0":{"runtimeTargets":{"runtimes/linux-x64/native/libn.so":{"rid":"linux-x64"}}},
          "Nothing/1.0.0":{"runtime":{"lib/net10.0/_._":{}}}}}}
        """;

    [Fact]
    public void The_list_of_a_publish_names_every_file_where_it_must_lie() =>
        Assert.Equal(["Markdig.dll", "Polls.dll", "runtimes/linux-x64/native/libn.so", "zh-Hans/Markdig.resources.dll"], PublishedFiles.OfDependencies(Whole));

    [Fact]
    public void The_list_of_static_files_names_each_once_below_its_root() =>
        Assert.Equal(["wwwroot/polls.css", "wwwroot/polls.css.br"], PublishedFiles.OfStaticAssets(
            """{"Version":1,"Endpoints":[{"Route":"polls.css","AssetFile":"polls.css.br"},{"Route":"polls.css","AssetFile":"polls.css"},{"Route":"polls.x.css","AssetFile":"polls.css"}]}"""));

    [Fact]
    public void A_list_that_was_cut_off_anywhere_is_noticed() => Gen.Int[0, Whole.TrimEnd().Length - 1].Sample(length =>
    {
        Assert.ThrowsAny<JsonException>(() => PublishedFiles.OfDependencies(Whole[..length]));
    });

    [Fact]
    public void Any_other_text_is_refused_as_no_list_or_names_nothing() => Gen.String.Sample(text =>
    {
        try
        {
            Assert.Empty(PublishedFiles.OfDependencies(text));
            Assert.Empty(PublishedFiles.OfStaticAssets(text));
        }
        catch (JsonException)
        {
            // That is the answer.
        }
    });

    [Fact]
    public void What_fits_is_taken_in_the_order_of_need_whatever_the_order_of_the_folders() =>
        Gen.Shuffle(new[] { Module("A", "B"), Module("B", "C"), Module("C", "Site"), Module("D") }).Sample(candidates =>
        {
            var set = DropInSet.Fit([Module("Site")], candidates, []);
            Assert.Empty(set.Faults);
            var order = set.In.Select(m => m.Id).ToList();
            Assert.True(order.IndexOf("C") < order.IndexOf("B") && order.IndexOf("B") < order.IndexOf("A"), string.Join(' ', order));
        });

    [Fact]
    public void What_needs_one_that_is_left_out_is_left_out_with_it_and_nothing_else()
    {
        ModuleInfo[] builtIn = [Module("Site")];
        var all = DropInSet.Fit(builtIn, [Module("A", "B"), Module("B", "Site"), Module("C")], []);
        var without = all.Without(builtIn, new DropInFault("B", "坏了", "请修"));
        Assert.Equal(["C"], without.In.Select(m => m.Id));
        Assert.Equal(["B", "A"], without.Faults.Select(f => f.Name));
        Assert.Contains("需要模块 B", without.Faults[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site", "安装了两次")]
    [InlineData("site", "安装了两次")]
    [InlineData("Other", "声明了两次")]
    public void What_is_there_already_keeps_its_place(string id, string reason)
    {
        var doubled = id == "Other" ? Module(id) with { Features = [Feature("Site", id)] } : Module(id);
        var fault = Assert.Single(DropInSet.Fit([Module("Site")], [doubled], []).Faults);
        Assert.Equal(id, fault.Name);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_is_read_without_loading_anything()
    {
        using var file = File.OpenRead(typeof(PanjinPropertyCms.Search.Contracts.ISearchSource).Assembly.Location);
        Assert.Equal(new DropInManifest("Search", 0, true), DropInManifest.Read(file));
        using var kernel = File.OpenRead(typeof(ModuleCatalog).Assembly.Location);
        Assert.Null(DropInManifest.Read(kernel).ModuleId);
    }

    [Fact]
    public void What_is_no_assembly_is_refused() => Gen.Byte.Array[0, 2000].Sample(bytes =>
    {
        Assert.Throws<BadImageFormatException>(() => DropInManifest.Read(new MemoryStream(bytes)));
    });

    [Fact]
    public void Switching_takes_along_what_needs_it_and_brings_along_what_it_needs()
    {
        ModuleInfo[] modules = [Module("A"), Module("B", "A"), Module("C", "B"), Module("D")];
        var catalog = new ModuleCatalog(modules);
        var states = new FeatureStates(catalog, null!);
        Assert.Equal(["B", "C"], states.AlsoSwitched(catalog.Features["A"], enable: false).Select(f => f.Id));
        Assert.Empty(states.AlsoSwitched(catalog.Features["D"], enable: false));
        Assert.Empty(states.AlsoSwitched(catalog.Features["C"], enable: true));
        Assert.Equal(["A", "B"], FeatureStates.NeededBy(catalog, catalog.Features["C"]).Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    private static FeatureInfo Feature(string id, string module, params string[] dependencies) => new(id, module, id, "", dependencies, AlwaysOn: false);

    private static ModuleInfo Module(string id, params string[] dependencies) => new(
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"Synthetic.{id}.{Guid.NewGuid():N}"), AssemblyBuilderAccess.Run),
        new ModuleAttribute(id, id) { Dependencies = dependencies }, [Feature(id, id, dependencies)]) { Folder = id == "Site" ? null : "/nowhere/" + id };
}
