using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Links;

/// <summary>Mails a link to its person. The link waits in the outbox protected: who reads the database must not be able to follow it.</summary>
internal sealed class LinkMail(CmsDbContext db, Mail mail, PersonalData personal, SiteIdentity site) : IOutboxSender
{
    internal const string MessageKind = "Users.AccountLink";

    public string Kind => MessageKind;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var payload = JsonSerializer.Deserialize<LinkMailPayload>(message.Payload, ContentData.Json)!;
        if (!personal.TryOpen(new ProtectedText(payload.Link), out var url))
        {
            throw new InvalidOperationException(PersonalData.Unreadable);
        }

        var user = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == payload.UserId, cancellationToken);
        var invitation = payload.Kind == AccountLinkKind.Invitation;
        await mail.SendAsync(new MailMessage(user.Email!, invitation ? $"邀请您使用{site.Name}管理台" : $"重设{site.Name}管理台的密码", $"""
            {user.DisplayName}：

            请打开下面的链接，{(invitation ? "核对姓名并设置密码" : "设置新密码")}。链接 {AccountLinks.Hours} 小时内有效，只能用一次：

            {url}

            如果您没有要求过，请不要打开，并告诉您的管理员。
            """), cancellationToken);
    }
}

/// <param name="Link">Protected.</param>
internal sealed record LinkMailPayload(Guid UserId, AccountLinkKind Kind, string Link);
