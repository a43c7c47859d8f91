using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.People;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>The list of accounts, and invitations.</summary>
[Route("admin/users")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(Permissions.ViewAccounts)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PeopleController(PersonLists lists, Places places, RoleGrants grants, IAuthorizer authorizer, CityClock clock, PageHead head) : Controller
{
    internal static readonly (string Text, string Path) Way = ("账号", "/admin/users");

    /// <summary>Of the Excel file; the phone stays masked there too.</summary>
    private static readonly ListColumn<PersonRow>[] Columns =
    [
        new("姓名", r => r.User.DisplayName), new("邮箱", r => r.User.UserName), new("角色", r => string.Join('、', r.Roles)), new("区划", r => r.Division), new("单位", r => r.Organisation),
        new("电话", r => r.Phone), new("状态", r => r.State.Word), new("动态码", r => r.User.TwoFactorEnabled), new("上次登录", r => r.User.LastSignInUtc),
    ];

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] PersonFilter filter, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        head.Name("账号");
        var address = new ListAddress(Request);
        var sort = PersonFilter.Sorts.Read(address);
        if (ExcelFile.IsAskedFor(address))
        {
            var all = await lists.RowsAsync(filter, sort, 0, ExcelFile.MostRows, cancellationToken);
            return await ExcelFile.OfAsync("账号", Columns, all.ToAsyncEnumerable(), clock.Today, cancellationToken);
        }

        var counts = await lists.CountAsync(filter, cancellationToken);
        var total = counts.GetValueOrDefault(filter.State ?? "", counts[""]);
        var number = Math.Min(Pager.Read(page), Math.Max(1, (total + PersonLists.PageSize - 1) / PersonLists.PageSize));
        var rows = await lists.RowsAsync(filter, sort, (number - 1) * PersonLists.PageSize, PersonLists.PageSize, cancellationToken);
        return View("Index", new PeoplePage(rows, filter, sort, counts, await RolesAsync(cancellationToken), await places.DivisionsAsync(cancellationToken),
            new Pager(number, PersonLists.PageSize, total, address), address, await authorizer.CanAsync(Permissions.ManageAccounts, cancellationToken)));
    }

    [Authorize(Permissions.ManageAccounts)]
    [HttpGet("invite")]
    public Task<IActionResult> Invite(CancellationToken cancellationToken) => FormAsync(new PersonForm(), cancellationToken);

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("invite")]
    public async Task<IActionResult> Invite(PersonForm form, [FromServices] InvitePerson invite, [FromServices] SiteAddress address, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(form, cancellationToken);
        }

        var outcome = await invite.RunAsync(form, path => address.Absolute(HttpContext, path), cancellationToken);
        if (!outcome.Into(ModelState))
        {
            return await FormAsync(form, cancellationToken);
        }

        head.Name("邀请已建立", Way);
        return View("Link", outcome.Value);
    }

    private async Task<IActionResult> FormAsync(PersonForm form, CancellationToken cancellationToken)
    {
        head.Name("邀请同事", Way);
        return View("Invite", new PersonFields(form, await RolesAsync(cancellationToken), await places.DivisionsAsync(cancellationToken), await places.OrganisationsAsync(cancellationToken), ""));
    }

    private async Task<IReadOnlyList<RoleFacts>> RolesAsync(CancellationToken cancellationToken) =>
        [.. (await grants.AllAsync(cancellationToken)).Values.OrderBy(r => RoleNames.OrderOf(r.Name)).ThenBy(r => r.DisplayName, StringComparer.Ordinal)];
}

/// <param name="Counts">By the key of a state; "" is all.</param>
/// <param name="Manages">The person at hand may change accounts.</param>
internal sealed record PeoplePage(
    IReadOnlyList<PersonRow> Rows, PersonFilter Filter, ListSort Sort, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<RoleFacts> Roles, IReadOnlyList<Place> Divisions, Pager Pager, ListAddress Address,
    bool Manages);

/// <summary>A person's form with what can be chosen in it.</summary>
/// <param name="Phone">The stored one, masked.</param>
internal sealed record PersonFields(PersonForm Form, IReadOnlyList<RoleFacts> Roles, IReadOnlyList<Place> Divisions, IReadOnlyList<Place> Organisations, string Phone);
