using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Presentation.Modules;

/// <summary>Accepts internal controllers: a module's controllers are its own business.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && typeInfo.Name.EndsWith("Controller", StringComparison.Ordinal)
        && typeof(Microsoft.AspNetCore.Mvc.ControllerBase).IsAssignableFrom(typeInfo);
}

/// <summary>Gives every controller its module's id as area, which is where its views are.</summary>
internal sealed class ModuleAreas(ModuleCatalog catalog) : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (catalog.ModuleOf(controller.ControllerType.Assembly) is { } module)
        {
            controller.RouteValues["area"] = module.Id;
        }
    }
}
