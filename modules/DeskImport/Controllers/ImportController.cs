using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.DeskImport.Models;
using PanjinPropertyCms.DeskImport.Reading;
using PanjinPropertyCms.DeskImport.Services;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.DeskImport.Controllers;

/// <summary>Paste or upload, look at what was understood, make the draft.</summary>
[Route("admin/import")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(Permissions.Use)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ImportController(Desk desk, DeskTypes types, PageHead head) : Controller
{
    /// <summary>Above what is taken, so that a file that is too large gets a sentence and not a broken connection.</summary>
    private const int MostBytes = 48 * 1024 * 1024;

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ChoosePage(new ImportForm(), cancellationToken);

    [HttpPost("")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = MostBytes)]
    public async Task<IActionResult> Index(ImportForm form, [FromServices] FormerAddresses addresses, [FromServices] CityClock clock, CancellationToken cancellationToken)
    {
        var document = await ReadAsync(form, cancellationToken);
        var published = default(DateOnly);
        if (form.Moved)
        {
            if (!string.IsNullOrWhiteSpace(form.PublishedOn) && !(DateOnly.TryParseExact(form.PublishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out published) && published <= clock.Today))
            {
                ModelState.AddModelError(nameof(form.PublishedOn), "原发布日期写成 2025-06-05 的样子，且不能晚于今天。");
            }

            if (await addresses.CheckAsync(null, form.Addresses, cancellationToken) is { } unusable)
            {
                ModelState.AddModelError(nameof(form.OldAddresses), unusable.Message);
            }
        }

        if (document is null || !ModelState.IsValid)
        {
            return await ChoosePage(form, cancellationToken);
        }

        var moved = form.Moved ? new MovedFrom(published == default ? null : published, form.Addresses) : null;
        return LocalRedirect($"~/admin/import/{await desk.KeepAsync(new DeskInput(document, form.Type, moved), cancellationToken)}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Result(Guid id, string? type, CancellationToken cancellationToken)
    {
        var row = await desk.FindAsync(id, cancellationToken);
        if (row is null)
        {
            return NotFound();
        }

        if (row.ItemId is { } made)
        {
            return LocalRedirect(EditPage(made));
        }

        var input = Desk.Read(row);
        if (await types.ChooseAsync(type ?? input.Type, input.Document, cancellationToken) is not { } chosen)
        {
            return Forbid();
        }

        Titled("看看读得对不对");
        var read = await chosen.Reader.ReadAsync(input.Document, cancellationToken);
        return View("Result", new ResultPage(id, input, chosen, await types.AllAsync(cancellationToken), read, MaskedDocument.Find(input.Document)));
    }

    [HttpPost("{id:guid}/draft")]
    public async Task<IActionResult> Draft(Guid id, string? type, bool mask, [FromServices] MakeDraft make, CancellationToken cancellationToken)
    {
        var outcome = await make.RunAsync(id, type, mask, cancellationToken);
        if (outcome.Done)
        {
            TempData["Status"] = "草稿已生成。请核对后提交或发布。";
            return LocalRedirect(EditPage(outcome.Value));
        }

        TempData["Refused"] = string.Concat(outcome.Refusals.Select(r => r.Message));
        return LocalRedirect(outcome.Refusals[0].Code == "import.gone" ? "~/admin/import" : $"~/admin/import/{id}?type={Uri.EscapeDataString(type ?? "")}");
    }

    private static string EditPage(Guid item) => $"~/admin/contents/{item}/edit";

    /// <summary>Null when there is nothing that can be read; the reason stands at its field.</summary>
    private async Task<CleanDocument?> ReadAsync(ImportForm form, CancellationToken cancellationToken)
    {
        var field = form.File is null ? nameof(form.Text) : nameof(form.File);
        try
        {
            if (form.File is { } file)
            {
                return DocumentReader.FromFile(await BytesAsync(file, cancellationToken), file.FileName);
            }

            if (string.IsNullOrWhiteSpace(form.Text))
            {
                ModelState.AddModelError(field, "请粘贴文字，或者选一个文件。");
                return null;
            }

            return DocumentReader.FromPaste(form.Html is { Length: > 0 } html ? html : form.Text);
        }
        catch (UnreadableException error)
        {
            ModelState.AddModelError(field, error.Message);
            return null;
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }

    private async Task<IActionResult> ChoosePage(ImportForm form, CancellationToken cancellationToken)
    {
        Titled("粘贴和导入");
        return View("Index", new ChoosePage(form, await types.AllAsync(cancellationToken)));
    }

    private void Titled(string title)
    {
        head.Title = title;
        head.Breadcrumb.Add(new Crumb(title, null));
    }
}

/// <param name="Types">What the person may make.</param>
internal sealed record ChoosePage(ImportForm Form, IReadOnlyList<DeskType> Types);

/// <param name="Numbers">The personal numbers in the text.</param>
internal sealed record ResultPage(Guid Id, DeskInput Input, DeskType Chosen, IReadOnlyList<DeskType> Types, ReadDraft Read, IReadOnlyList<Kernel.Privacy.FoundNumber> Numbers)
{
    /// <summary>Of both readers, in order.</summary>
    internal IReadOnlyList<DroppedText> Dropped => [.. Input.Document.Dropped, .. Read.Dropped];
}
