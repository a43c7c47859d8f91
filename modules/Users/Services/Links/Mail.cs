using PanjinPropertyCms.Kernel.Outbox;

namespace PanjinPropertyCms.Users.Services.Links;

/// <summary>The site's mail, where there is one.</summary>
internal sealed class Mail(Enabled<IMailSender> senders)
{
    internal bool IsConfigured => senders.Any(s => s.IsConfigured);

    /// <exception cref="InvalidOperationException">The mail was switched off since the message was left.</exception>
    internal Task SendAsync(MailMessage message, CancellationToken cancellationToken) =>
        (senders.FirstOrDefault(s => s.IsConfigured) ?? throw new InvalidOperationException("网站没有配置邮件。")).SendAsync(message, cancellationToken);
}
