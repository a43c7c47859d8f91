namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>The editors' settings, in the database. The operator's are in appsettings, section <c>Panjin</c>.</summary>
public interface ISiteSettings
{
    /// <summary>The group of that class, with its defaults where nobody changed them. Reading costs a look-up.</summary>
    T Get<T>()
        where T : class, new();

    /// <summary>Stores a group inside the unit of work at hand.</summary>
    Task SetAsync<T>(T value, CancellationToken cancellationToken)
        where T : class, new();
}

/// <summary>The same, for what lives as long as the site and asks with every request.</summary>
public interface ICurrentSettings
{
    /// <inheritdoc cref="ISiteSettings.Get{T}"/>
    T Get<T>()
        where T : class, new();
}
