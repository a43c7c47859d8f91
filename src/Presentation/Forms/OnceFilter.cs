using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Submissions;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>
/// Carries a form out once: a double click, the back button, a reload or a connection that broke after the commit lead to the page
/// that the first one led to. A form whose words were changed in between is another one and is carried out.
/// </summary>
internal sealed class OnceFilter(CurrentSubmission current, CmsDbContext db, IUnitOfWork work, IUrlHelperFactory urls, ITempDataDictionaryFactory tempData) : IAsyncActionFilter, IOrderedFilter
{
    private const string Said = "这一份刚才已经提交成功，没有重复保存。";

    /// <summary>Inside of all others: what they refuse is no submission.</summary>
    public int Order => int.MaxValue - 100;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await KeyAsync(context.HttpContext) is not { } key)
        {
            await next();
            return;
        }

        if (await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, context.HttpContext.RequestAborted) is { } done)
        {
            context.Result = Again(context, done);
            return;
        }

        current.Key = key;
        var executed = await next();
        if (executed.Exception is { } error && !executed.ExceptionHandled)
        {
            await AnswerRepeatedAsync(context, executed, error, key);
        }
        else if (current.IsStored)
        {
            await RememberAsync(key, LocationOf(context, executed.Result));
        }
    }

    /// <summary>A page that came back instead of leading on tells of a mistake (a wrong password is audited all the same): that form may be sent again.</summary>
    private Task RememberAsync(string key, string? location) => work.RunAsync(token =>
    {
        var submission = db.Set<Submission>().Where(s => s.Key == key);
        return location is null ? submission.ExecuteDeleteAsync(token) : submission.ExecuteUpdateAsync(s => s.SetProperty(x => x.Location, location), token);
    }, CancellationToken.None);

    private async Task AnswerRepeatedAsync(ActionExecutingContext context, ActionExecutedContext executed, Exception error, string key)
    {
        // On PostgreSQL two equal forms may meet at the key itself.
        if (error is RepeatedSubmissionException or DbUpdateException
            && await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == key) is { } done)
        {
            executed.ExceptionHandled = true;
            executed.Result = Again(context, done);
        }
    }

    /// <summary>Until the first one has been answered nobody knows where it leads; then the page that the form stands on says what is there.</summary>
    private LocalRedirectResult Again(ActionContext context, Submission done)
    {
        tempData.GetTempData(context.HttpContext)["Status"] = Said;
        return new LocalRedirectResult(done.Location ?? Here(context));
    }

    private string Here(ActionContext context)
    {
        var referer = Uri.TryCreate(context.HttpContext.Request.Headers.Referer, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "/admin";
        return urls.GetUrlHelper(context).IsLocalUrl(referer) ? referer : "/admin";
    }

    private string? LocationOf(ActionContext context, IActionResult? result)
    {
        var url = urls.GetUrlHelper(context);
        var location = result switch
        {
            RedirectToActionResult action => url.Action(action.ActionName, action.ControllerName, action.RouteValues, null, null, action.Fragment),
            RedirectToRouteResult route => url.RouteUrl(route.RouteName, route.RouteValues),
            LocalRedirectResult local => url.Content(local.Url),
            RedirectResult redirect => url.Content(redirect.Url),
            _ => null,
        };
        return url.IsLocalUrl(location) ? location : null;
    }

    private static async Task<string?> KeyAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form[OnceTagHelper.Field].ToString() is { Length: > 0 and <= 64 } number ? KeyOf(http, form, number) : null;
    }

    private static string KeyOf(HttpContext http, IFormCollection form, string number)
    {
        var text = new StringBuilder(number).Append('\n').Append(http.Request.Path).Append(http.Request.QueryString).Append('\n').Append(http.User.Identity?.Name);
        foreach (var (name, values) in form.Where(f => f.Key != "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=').AppendJoin('\u001f', values.ToArray());
        }

        foreach (var file in form.Files)
        {
            text.Append('\n').Append(file.Name).Append('=').Append(file.FileName).Append(':').Append(file.Length);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
