using System.Runtime.InteropServices;

namespace Extractor.Ocr.Native;

/// <summary>
/// The C interface of ONNX Runtime: one exported function that gives a table of functions, whose places never change between versions.
/// An index that is off by one ends the process, so each stands here once by name.
/// </summary>
internal sealed unsafe class OnnxApi
{
    private const uint Version = 14;

    private readonly void** _table;

    private OnnxApi(void** table) => _table = table;

    /// <summary>Loads the library of a file. Throws <see cref="NativeException"/> if it cannot be loaded or is too old.</summary>
    public static OnnxApi Load(string file)
    {
        if (!NativeLibrary.TryLoad(file, out var library)) throw new NativeException($"{file} cannot be loaded");
        if (!NativeLibrary.TryGetExport(library, "OrtGetApiBase", out var entry)) throw new NativeException($"{file} is no ONNX Runtime");
        var basis = (void**)((delegate* unmanaged<void*>)entry)();
        var table = (void**)((delegate* unmanaged<uint, void*>)basis[0])(Version);
        return table is null ? throw new NativeException($"{file} is older than version 1.{Version}") : new(table);
    }

    /// <summary>Makes the environment that all sessions share; only warnings that end the work are logged.</summary>
    public nint CreateEnvironment()
    {
        const int OnlyFatal = 4;
        nint environment;
        fixed (byte* name = "extractor"u8) Check(((delegate* unmanaged<int, byte*, nint*, nint>)_table[3])(OnlyFatal, name, &environment));
        return environment;
    }

    /// <summary>Makes a session of a model's bytes that runs on the calling thread alone.</summary>
    public nint CreateSession(nint environment, ReadOnlySpan<byte> model)
    {
        nint options, session;
        Check(((delegate* unmanaged<nint*, nint>)_table[10])(&options));
        Check(((delegate* unmanaged<nint, int, nint>)_table[23])(options, 99)); // all optimisations of the graph
        Check(((delegate* unmanaged<nint, int, nint>)_table[24])(options, 1)); // threads inside an operator
        Check(((delegate* unmanaged<nint, int, nint>)_table[25])(options, 1)); // threads between operators
        Check(((delegate* unmanaged<nint, nint>)_table[17])(options)); // no memory plans: each line has another width
        fixed (byte* bytes = model) Check(((delegate* unmanaged<nint, byte*, nuint, nint, nint*, nint>)_table[8])(environment, bytes, (nuint)model.Length, options, &session));
        ((delegate* unmanaged<nint, void>)_table[100])(options);
        return session;
    }

    /// <summary>Name of the first input.</summary>
    public nint InputName(nint session) => Name(session, 36);

    /// <summary>Name of the first output.</summary>
    public nint OutputName(nint session) => Name(session, 37);

    /// <summary>Describes the memory of this process.</summary>
    public nint CreateMemoryInfo()
    {
        nint info;
        Check(((delegate* unmanaged<int, int, nint*, nint>)_table[69])(1, 0, &info)); // arena allocator, default memory
        return info;
    }

    /// <summary>A tensor of floats over memory that the caller keeps in place.</summary>
    public nint CreateTensor(nint memory, float* data, nuint bytes, ReadOnlySpan<long> shape)
    {
        const int Float = 1;
        nint tensor;
        fixed (long* dimensions = shape)
            Check(((delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, nint>)_table[49])(memory, data, bytes, dimensions, (nuint)shape.Length, Float, &tensor));
        return tensor;
    }

    /// <summary>Runs a session with one input and one output.</summary>
    public nint Run(nint session, nint inputName, nint input, nint outputName)
    {
        nint output = 0;
        Check(((delegate* unmanaged<nint, nint, nint*, nint*, nuint, nint*, nuint, nint*, nint>)_table[9])(session, 0, &inputName, &input, 1, &outputName, 1, &output));
        return output;
    }

    /// <summary>The numbers of a tensor; they live as long as it does.</summary>
    public nint Data(nint tensor)
    {
        void* data;
        Check(((delegate* unmanaged<nint, void**, nint>)_table[51])(tensor, &data));
        return (nint)data;
    }

    /// <summary>The sizes of a tensor.</summary>
    public long[] Shape(nint tensor)
    {
        nint info;
        nuint count;
        Check(((delegate* unmanaged<nint, nint*, nint>)_table[65])(tensor, &info));
        Check(((delegate* unmanaged<nint, nuint*, nint>)_table[61])(info, &count));
        var shape = new long[count];
        fixed (long* to = shape) Check(((delegate* unmanaged<nint, long*, nuint, nint>)_table[62])(info, to, count));
        ((delegate* unmanaged<nint, void>)_table[99])(info);
        return shape;
    }

    /// <summary>Lets a session go.</summary>
    public void ReleaseSession(nint session) => ((delegate* unmanaged<nint, void>)_table[95])(session);

    /// <summary>Lets a tensor go.</summary>
    public void ReleaseTensor(nint tensor) => ((delegate* unmanaged<nint, void>)_table[96])(tensor);

    private nint Name(nint session, int function)
    {
        nint allocator, name;
        Check(((delegate* unmanaged<nint*, nint>)_table[78])(&allocator));
        Check(((delegate* unmanaged<nint, nuint, nint, nint*, nint>)_table[function])(session, 0, allocator, &name));
        return name;
    }

    private void Check(nint status)
    {
        if (status == 0) return;
        var message = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)_table[2])(status));
        ((delegate* unmanaged<nint, void>)_table[93])(status);
        throw new NativeException($"ONNX Runtime: {message}");
    }
}
