namespace PanjinPropertyCms.Kernel.Outbox;

/// <summary>Sends mail. Without one registered the site has no mail, and pages say whom to ask instead.</summary>
public interface IMailSender
{
    /// <summary>False while the operator has not configured it.</summary>
    bool IsConfigured { get; }

    /// <exception cref="Exception">It did not go out; the outbox tries again.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}

/// <param name="To">One address.</param>
/// <param name="Body">Plain text.</param>
public sealed record MailMessage(string To, string Subject, string Body);
