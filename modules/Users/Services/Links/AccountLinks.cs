using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Links;

/// <summary>Makes and finds the links by which somebody sets a password. It asks for no permission: the actions do.</summary>
internal sealed class AccountLinks(CmsDbContext db, Mail mail, IOutbox outbox, PersonalData personal, TimeProvider time)
{
    internal const int Hours = 72;

    /// <summary>Makes a link in the place of earlier ones, inside the unit of work at hand; mails it where the site has mail.</summary>
    /// <param name="address">Makes an absolute address of a path.</param>
    internal async Task<IssuedLink> IssueAsync(User user, AccountLinkKind kind, Func<string, string> address, CancellationToken cancellationToken)
    {
        await db.Set<AccountLink>().Where(l => l.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        var (token, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), time.GetUtcNow());
        var link = new AccountLink
        {
            Id = Guid.CreateVersion7(now), UserId = user.Id, Kind = kind, TokenHash = HashOf(token), CreatedUtc = now.UtcDateTime, ExpiresUtc = now.UtcDateTime.AddHours(Hours),
        };
        db.Add(link);
        var url = address("/account/link?token=" + token);
        if (mail.IsConfigured)
        {
            outbox.Add(LinkMail.MessageKind, new LinkMailPayload(user.Id, kind, personal.Protect(url)!.Cipher));
        }

        return new IssuedLink(user, kind, url, link.ExpiresUtc, mail.IsConfigured);
    }

    /// <summary>The link of a token with its account.</summary>
    internal async Task<FoundLink> FindAsync(string? token, CancellationToken cancellationToken)
    {
        var hash = HashOf(token ?? "");
        var link = await db.Set<AccountLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        var user = link is null ? null : await db.Set<User>().SingleAsync(u => u.Id == link.UserId, cancellationToken);
        return new FoundLink(link, user, link is null || user is null ? LinkState.Unknown
            : user.Disabled ? LinkState.Closed
            : link.UsedUtc is not null ? LinkState.Used
            : link.ExpiresUtc <= time.GetUtcNow().UtcDateTime ? LinkState.Expired
            : LinkState.Open);
    }

    /// <summary>Spends a link, inside the unit of work at hand; of two at once one passes.</summary>
    internal async Task<bool> UseAsync(AccountLink link, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Set<AccountLink>().Where(l => l.Id == link.Id && l.UsedUtc == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedUtc, now), cancellationToken) == 1;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A link as the administrator sees it, once.</summary>
/// <param name="Mailed">It was also left for the mail.</param>
internal sealed record IssuedLink(User User, AccountLinkKind Kind, string Url, DateTime ExpiresUtc, bool Mailed);

internal sealed record FoundLink(AccountLink? Link, User? User, LinkState State);

internal enum LinkState
{
    Open,
    Unknown,
    Used,
    Expired,

    /// <summary>The account was disabled.</summary>
    Closed,
}
