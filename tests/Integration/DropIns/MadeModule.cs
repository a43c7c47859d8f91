using System.Reflection;
using System.Reflection.Emit;
using FluentMigrator;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Integration.DropIns;

/// <summary>A module made by the test, whole but for the one thing that is wrong with it.</summary>
internal sealed record MadeModule(string Name)
{
    /// <summary>What its manifest says; by default the name of its assembly.</summary>
    internal string? Id { get; init; }

    internal int Contract { get; init; } = KernelContract.Version;

    internal string[] Needs { get; init; } = [];

    internal Action<ModuleBuilder>? Types { get; init; }

    /// <summary>Writes it as a publish would.</summary>
    internal void WriteTo(string folder)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Name) { Version = new Version(1, 0, 0, 0) }, typeof(object).Assembly);
        var manifest = typeof(ModuleAttribute);
        assembly.SetCustomAttribute(new CustomAttributeBuilder(
            manifest.GetConstructor([typeof(string), typeof(string)])!, [Id ?? Name, "坏模块" + Name],
            [manifest.GetProperty(nameof(ModuleAttribute.Dependencies))!, manifest.GetProperty(nameof(ModuleAttribute.Contract))!], [Needs, Contract]));
        var module = assembly.DefineDynamicModule(Name);
        Types?.Invoke(module);
        assembly.Save(Path.Combine(folder, Name + ".dll"));
        File.WriteAllText(Path.Combine(folder, Name + ".deps.json"), """
            {"runtimeTarget":{"name":".NETCoreApp,Version=v10.0","signature":""},"compilationOptions":{},
             "targets":{".NETCoreApp,Version=v10.0":{"NAME/1.0.0":{"runtime":{"NAME.dll":{}}}}},
             "libraries":{"NAME/1.0.0":{"type":"project","serviceable":false,"sha512":""}}}
            """.Replace("NAME", Name, StringComparison.Ordinal));
    }

    /// <summary>A startup of which one method throws.</summary>
    internal static void StartupThatThrowsIn(ModuleBuilder module, string method)
    {
        var type = module.DefineType("Startup", TypeAttributes.Class, typeof(ModuleStartup));
        Type[] parameters = method == nameof(ModuleStartup.MapEndpoints) ? [typeof(IEndpointRouteBuilder)] : [typeof(IServiceCollection), typeof(IConfiguration)];
        Throw(type.DefineMethod(method, Overriding, typeof(void), parameters));
        type.CreateType();
    }

    /// <summary>A startup that registers, for a kind of service, a class whose constructor throws.</summary>
    internal static void ServiceThatThrows(ModuleBuilder module, Type service)
    {
        var made = module.DefineType("Made", TypeAttributes.Class, typeof(object));
        Throw(made.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator());
        made.CreateType();
        var type = module.DefineType("Startup", TypeAttributes.Class, typeof(ModuleStartup));
        var code = type.DefineMethod(nameof(ModuleStartup.ConfigureServices), Overriding, typeof(void), [typeof(IServiceCollection), typeof(IConfiguration)]).GetILGenerator();
        var typeOf = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldtoken, service);
        code.Emit(OpCodes.Call, typeOf);
        code.Emit(OpCodes.Ldtoken, made);
        code.Emit(OpCodes.Call, typeOf);
        code.Emit(OpCodes.Call, typeof(ServiceCollectionServiceExtensions).GetMethod(nameof(ServiceCollectionServiceExtensions.AddSingleton), [typeof(IServiceCollection), typeof(Type), typeof(Type)])!);
        code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Ret);
        type.CreateType();
    }

    internal static void MigrationThatThrows(ModuleBuilder module)
    {
        var type = module.DefineType("M1", TypeAttributes.Public | TypeAttributes.Class, typeof(Migration));
        type.SetCustomAttribute(new CustomAttributeBuilder(typeof(MigrationAttribute).GetConstructor([typeof(long), typeof(string)])!, [1L, "bad"]));
        Throw(type.DefineMethod(nameof(Migration.Up), Overriding, typeof(void), []));
        Throw(type.DefineMethod(nameof(Migration.Down), Overriding, typeof(void), []));
        type.CreateType();
    }

    /// <summary>An entity without a key: EF Core refuses the whole model, and does not say whose it is.</summary>
    internal static void EntityWithoutKey(ModuleBuilder module)
    {
        var type = module.DefineType("Keyless", TypeAttributes.Public | TypeAttributes.Class, typeof(object));
        type.DefineDefaultConstructor(MethodAttributes.Public);
        type.AddInterfaceImplementation(typeof(IEntityTypeConfiguration<>).MakeGenericType(type));
        var configure = type.DefineMethod("Configure", MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(EntityTypeBuilder<>).MakeGenericType(type)]);
        configure.GetILGenerator().Emit(OpCodes.Ret);
        type.CreateType();
    }

    /// <summary>A class that derives from one of another assembly, of which this site has none, or none with that class.</summary>
    internal static void ClassFrom(ModuleBuilder module, string assembly)
    {
        var foreign = new PersistedAssemblyBuilder(new AssemblyName(assembly) { Version = new Version(0, 1, 0, 0) }, typeof(object).Assembly).DefineDynamicModule(assembly);
        var parent = foreign.DefineType("Future.Startup", TypeAttributes.Public | TypeAttributes.Class, typeof(object));
        parent.DefineDefaultConstructor(MethodAttributes.Public);
        module.DefineType("Heir", TypeAttributes.Class, parent.CreateType()).CreateType();
    }

    private const MethodAttributes Overriding = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;

    private static void Throw(MethodBuilder method) => Throw(method.GetILGenerator());

    private static void Throw(ILGenerator code)
    {
        code.Emit(OpCodes.Ldstr, "故意弄坏的");
        code.Emit(OpCodes.Newobj, typeof(InvalidOperationException).GetConstructor([typeof(string)])!);
        code.Emit(OpCodes.Throw);
    }
}
