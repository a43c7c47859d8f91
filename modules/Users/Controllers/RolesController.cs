using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.RoleData;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>Roles and what they are granted.</summary>
[Route("admin/roles")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(Permissions.ManageRoles)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RolesController(CmsDbContext db, Matrix matrix, PageHead head) : Controller
{
    private static readonly (string Text, string Path) Way = ("角色与权限", "/admin/roles");

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.Name("角色与权限");
        var holders = await db.Set<IdentityUserRole<Guid>>().GroupBy(l => l.RoleId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        var page = await matrix.BuildAsync(cancellationToken);
        return View("Index", page.Roles.Select(f => new RoleRow(roles[f.Id], f.Permissions.Count, holders.GetValueOrDefault(f.Id))).ToList());
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(Guid? copy, CancellationToken cancellationToken)
    {
        var source = copy is null ? null : await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == copy, cancellationToken);
        return Page(null, source is null ? new RoleForm() : new RoleForm
        {
            DisplayName = source.DisplayName + "（副本）", Description = source.Description, RequiresTwoFactor = source.RequiresTwoFactor, CityWide = source.CityWide, CopyOf = source.Id,
        });
    }

    [HttpPost("new")]
    public Task<IActionResult> New(RoleForm form, [FromServices] SaveRole save, CancellationToken cancellationToken) => SaveAsync(null, form, save, cancellationToken);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } role
            ? Page(id, new RoleForm
            {
                DisplayName = role.DisplayName, Description = role.Description, RequiresTwoFactor = role.RequiresTwoFactor, CityWide = role.CityWide, Stamp = role.ConcurrencyStamp,
            })
            : NotFound();

    [HttpPost("{id:guid}")]
    public Task<IActionResult> Edit(Guid id, RoleForm form, [FromServices] SaveRole save, CancellationToken cancellationToken) => SaveAsync(id, form, save, cancellationToken);

    [HttpPost("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, [FromServices] DeleteRole delete, CancellationToken cancellationToken)
    {
        var outcome = await delete.RunAsync(id, cancellationToken);
        this.Tell(outcome, outcome.Done ? $"“{outcome.Value}”已删除。" : "");
        return this.Closed(outcome) ?? RedirectToAction(nameof(Index));
    }

    [HttpGet("permissions")]
    public async Task<IActionResult> Table(CancellationToken cancellationToken)
    {
        head.Name("权限表", Way);
        return View("Permissions", await matrix.BuildAsync(cancellationToken));
    }

    [HttpPost("permissions")]
    public async Task<IActionResult> Table(string[] grant, string? version, [FromServices] SaveMatrix save, CancellationToken cancellationToken)
    {
        var outcome = await save.RunAsync(grant.ToHashSet(), version, cancellationToken);
        if (this.Closed(outcome) is { } closed)
        {
            return closed;
        }

        if (outcome.Into(ModelState))
        {
            this.Tell(outcome, outcome.Value == 0 ? "没有改动。" : $"已保存，改动 {outcome.Value} 项权限，立即生效。");
            return RedirectToAction(nameof(Table));
        }

        head.Name("权限表", Way);
        return View("Permissions", await matrix.BuildAsync(cancellationToken) with { Typed = grant.ToHashSet() });
    }

    private async Task<IActionResult> SaveAsync(Guid? id, RoleForm form, SaveRole save, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page(id, form);
        }

        var outcome = await save.RunAsync(id, form, cancellationToken);
        if (this.Closed(outcome) is { } closed)
        {
            return closed;
        }

        if (!outcome.Into(ModelState))
        {
            return Page(id, form);
        }

        this.Tell(outcome, id is null ? $"已新建“{outcome.Value.DisplayName}”。请在权限表里勾选它的权限。" : $"“{outcome.Value.DisplayName}”已保存。");
        return RedirectToAction(nameof(Index));
    }

    private ViewResult Page(Guid? id, RoleForm form)
    {
        head.Name(id is null ? "新建角色" : "修改角色", Way);
        ViewData["Id"] = id;
        return View("Form", form);
    }
}

/// <param name="Permissions">How many it is granted.</param>
/// <param name="Holders">How many people have it.</param>
internal sealed record RoleRow(Role Role, int Permissions, int Holders);
