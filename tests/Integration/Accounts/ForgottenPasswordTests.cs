using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>A lost password, with mail and without.</summary>
public sealed class ForgottenPasswordTests
{
    [Fact]
    public async Task Without_mail_the_page_says_whom_to_ask()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.GetPage("/account/forgot");
        Assert.Contains("安全管理员", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task With_mail_the_link_goes_out_and_nothing_tells_who_has_an_account()
    {
        var mail = new KeptMail();
        await using var site = await TestSite.StartAsync(new SiteSetup { Configure = b => b.Services.AddSingleton<IMailSender>(mail) });
        await site.AddPersonAsync("forgetful", Roles.Editor);
        using var client = site.NewClient(cookies: true);
        var unknown = await client.PostForm("/account/forgot", ("Name", "nobody@example.org"));
        var known = await client.PostForm("/account/forgot", ("Name", "forgetful@example.cn"));
        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        await Eventually.TrueAsync(() => mail.Messages.Count > 0, "the mail goes out");
        var message = Assert.Single(mail.Messages);
        Assert.Equal("forgetful@example.cn", message.To);
        var url = new Uri(message.Body.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        await client.Fill(await client.GetPage(url), "/account/link", ("Password", "Another-password-1"), ("Repeated", "Another-password-1"));
        await site.EnterAsync("forgetful", "Another-password-1");
        Assert.DoesNotContain(url, string.Concat(await site.Read(db => Task.FromResult(db.Set<OutboxMessage>().Select(m => m.Payload).ToList()))), StringComparison.Ordinal);
    }

    private sealed class KeptMail : IMailSender
    {
        internal System.Collections.Concurrent.ConcurrentQueue<MailMessage> Messages { get; } = new();

        public bool IsConfigured => true;

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            Messages.Enqueue(message);
            return Task.CompletedTask;
        }
    }
}
