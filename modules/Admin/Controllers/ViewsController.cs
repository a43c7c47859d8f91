using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Admin.Services.Views;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Keeps and forgets views of lists; both lead back to the list.</summary>
[Route("admin/views")]
[Authorize(KernelPermissions.UseConsole)]
internal sealed class ViewsController : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Save(string path, string? query, string? name, [FromServices] SaveView save, CancellationToken cancellationToken)
    {
        var outcome = await save.RunAsync(path ?? "", query, name, cancellationToken);
        Say(outcome.Done ? $"视图“{outcome.Value.Name}”已保存，下次从“视图”里打开。" : null, outcome.Refusals.FirstOrDefault()?.Message);
        return Back(outcome.Done ? outcome.Value.Path + outcome.Value.Query : path + ViewQuery.Of(query));
    }

    [HttpPost("{id:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, string? back, [FromServices] RemoveView remove, CancellationToken cancellationToken)
    {
        var outcome = await remove.RunAsync(id, cancellationToken);
        Say(outcome.Done ? $"视图“{outcome.Value.Name}”已删除；列表里的内容没有变。" : null, outcome.Refusals.FirstOrDefault()?.Message);
        return Back(back);
    }

    private void Say(string? status, string? refused)
    {
        (TempData["Status"], TempData["Refused"]) = (status, refused);
    }

    private LocalRedirectResult Back(string? list) => LocalRedirect(Url.IsLocalUrl(list) ? list : "/admin");
}
