using System.Reflection;
using System.Reflection.Emit;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>A wrong set of modules is refused at the start, with names.</summary>
public sealed class ModuleOrderTests
{
    [Fact]
    public void Dependencies_stand_first_and_the_order_is_the_same_at_every_start()
    {
        ModuleInfo[] modules = [Module("D", "B", "C"), Module("C", "A"), Module("B", "A"), Module("A")];
        Assert.Equal(["A", "B", "C", "D"], ModuleOrder.Sort(modules).Select(m => m.Id));
        Assert.Equal(["A", "B", "C", "D"], ModuleOrder.Sort([.. modules.Reverse()]).Select(m => m.Id));
    }

    [Fact]
    public void A_missing_dependency_names_both()
    {
        var error = Assert.Throws<ModuleOrderException>(() => new ModuleCatalog([Module("B", "Absent")]));
        Assert.Contains("B", error.Message, StringComparison.Ordinal);
        Assert.Contains("Absent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_is_shown_as_one()
    {
        var error = Assert.Throws<ModuleOrderException>(() => new ModuleCatalog([Module("A", "B"), Module("B", "C"), Module("C", "B")]));
        Assert.Contains("B → C → B", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_that_is_there_twice_is_named()
    {
        var error = Assert.Throws<ModuleOrderException>(() => new ModuleCatalog([Module("A"), Module("A")]));
        Assert.Contains("A", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_is_on_only_while_what_it_needs_is_on()
    {
        var states = new FeatureStates(new ModuleCatalog([Module("A"), Module("B", "A")]), null!);
        Assert.True(states.IsEnabled("A") && states.IsEnabled("B"));
        Assert.False(states.IsEnabled("Nonsense"));
        Assert.True(states.IsEnabled(typeof(ModuleCatalog)));
    }

    private static ModuleInfo Module(string id, params string[] dependencies) => new(
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"Synthetic.{id}.{Guid.NewGuid():N}"), AssemblyBuilderAccess.Run),
        new ModuleAttribute(id, id) { Dependencies = dependencies },
        [new FeatureInfo(id, id, id, "", dependencies, AlwaysOn: false)]);
}
