using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PanjinPropertyCms.Presentation.Errors;

/// <summary>A view of the theme as the answer of an endpoint that is no controller: errors, maintenance.</summary>
public sealed class ViewPage(string name, object model, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var view = new ViewResult
        {
            ViewName = name,
            StatusCode = status,
            ViewData = new ViewDataDictionary(httpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model },
        };
        await view.ExecuteResultAsync(new ActionContext(httpContext, httpContext.GetRouteData(), new ActionDescriptor()));
    }
}
