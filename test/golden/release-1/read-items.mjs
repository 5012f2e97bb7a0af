var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/@aws-sdk/util-dynamodb/dist-cjs/index.js
var require_dist_cjs = __commonJS({
  "node_modules/@aws-sdk/util-dynamodb/dist-cjs/index.js"(exports) {
    var NumberValue = class _NumberValue {
      value;
      constructor(value) {
        if (typeof value === "object" && "N" in value) {
          this.value = String(value.N);
        } else {
          this.value = String(value);
        }
        const valueOf = typeof value.valueOf() === "number" ? value.valueOf() : 0;
        const imprecise = valueOf > Number.MAX_SAFE_INTEGER || valueOf < Number.MIN_SAFE_INTEGER || Math.abs(valueOf) === Infinity || Number.isNaN(valueOf);
        if (imprecise) {
          throw new Error(`NumberValue should not be initialized with an imprecise number=${valueOf}. Use a string instead.`);
        }
      }
      static from(value) {
        return new _NumberValue(value);
      }
      toAttributeValue() {
        return {
          N: this.toString()
        };
      }
      toBigInt() {
        const stringValue = this.toString();
        return BigInt(stringValue);
      }
      toString() {
        return String(this.value);
      }
      valueOf() {
        return this.toString();
      }
    };
    var convertToAttr = (data, options) => {
      if (data === void 0) {
        throw new Error(`Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`);
      } else if (data === null && typeof data === "object") {
        return convertToNullAttr();
      } else if (Array.isArray(data)) {
        return convertToListAttr(data, options);
      } else if (data?.constructor?.name === "Set") {
        return convertToSetAttr(data, options);
      } else if (data?.constructor?.name === "Map") {
        return convertToMapAttrFromIterable(data, options);
      } else if (data?.constructor?.name === "Object" || !data.constructor && typeof data === "object") {
        return convertToMapAttrFromEnumerableProps(data, options);
      } else if (isBinary(data)) {
        if (data.length === 0 && options?.convertEmptyValues) {
          return convertToNullAttr();
        }
        return convertToBinaryAttr(data);
      } else if (typeof data === "boolean" || data?.constructor?.name === "Boolean") {
        return { BOOL: data.valueOf() };
      } else if (typeof data === "number" || data?.constructor?.name === "Number") {
        return convertToNumberAttr(data, options);
      } else if (data instanceof NumberValue) {
        return data.toAttributeValue();
      } else if (typeof data === "bigint") {
        return convertToBigIntAttr(data);
      } else if (typeof data === "string" || data?.constructor?.name === "String") {
        if (data.length === 0 && options?.convertEmptyValues) {
          return convertToNullAttr();
        }
        return convertToStringAttr(data);
      } else if (options?.convertClassInstanceToMap && typeof data === "object") {
        return convertToMapAttrFromEnumerableProps(data, options);
      }
      throw new Error(`Unsupported type passed: ${data}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`);
    };
    var convertToListAttr = (data, options) => ({
      L: data.filter((item) => typeof item !== "function" && (!options?.removeUndefinedValues || options?.removeUndefinedValues && item !== void 0)).map((item) => convertToAttr(item, options))
    });
    var convertToSetAttr = (set, options) => {
      const setToOperate = options?.removeUndefinedValues ? new Set([...set].filter((value) => value !== void 0)) : set;
      if (!options?.removeUndefinedValues && setToOperate.has(void 0)) {
        throw new Error(`Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`);
      }
      if (setToOperate.size === 0) {
        if (options?.convertEmptyValues) {
          return convertToNullAttr();
        }
        throw new Error(`Pass a non-empty set, or options.convertEmptyValues=true.`);
      }
      const item = setToOperate.values().next().value;
      if (item instanceof NumberValue) {
        return {
          NS: Array.from(setToOperate).map((_) => _.toString())
        };
      } else if (typeof item === "number") {
        return {
          NS: Array.from(setToOperate).map((num) => convertToNumberAttr(num, options)).map((item2) => item2.N)
        };
      } else if (typeof item === "bigint") {
        return {
          NS: Array.from(setToOperate).map(convertToBigIntAttr).map((item2) => item2.N)
        };
      } else if (typeof item === "string") {
        return {
          SS: Array.from(setToOperate).map(convertToStringAttr).map((item2) => item2.S)
        };
      } else if (isBinary(item)) {
        return {
          BS: Array.from(setToOperate).map(convertToBinaryAttr).map((item2) => item2.B)
        };
      } else {
        throw new Error(`Only Number Set (NS), Binary Set (BS) or String Set (SS) are allowed.`);
      }
    };
    var convertToMapAttrFromIterable = (data, options) => ({
      M: ((data2) => {
        const map = {};
        for (const [key, value] of data2) {
          if (typeof value !== "function" && (value !== void 0 || !options?.removeUndefinedValues)) {
            map[key] = convertToAttr(value, options);
          }
        }
        return map;
      })(data)
    });
    var convertToMapAttrFromEnumerableProps = (data, options) => ({
      M: ((data2) => {
        const map = {};
        for (const key in data2) {
          const value = data2[key];
          if (typeof value !== "function" && (value !== void 0 || !options?.removeUndefinedValues)) {
            map[key] = convertToAttr(value, options);
          }
        }
        return map;
      })(data)
    });
    var convertToNullAttr = () => ({ NULL: true });
    var convertToBinaryAttr = (data) => ({ B: data });
    var convertToStringAttr = (data) => ({ S: data.toString() });
    var convertToBigIntAttr = (data) => ({ N: data.toString() });
    var validateBigIntAndThrow = (errorPrefix) => {
      throw new Error(`${errorPrefix} Use NumberValue from @aws-sdk/lib-dynamodb.`);
    };
    var convertToNumberAttr = (num, options) => {
      if ([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((val) => val.toString()).includes(num.toString())) {
        throw new Error(`Special numeric value ${num.toString()} is not allowed`);
      } else if (!options?.allowImpreciseNumbers) {
        if (Number(num) > Number.MAX_SAFE_INTEGER) {
          validateBigIntAndThrow(`Number ${num.toString()} is greater than Number.MAX_SAFE_INTEGER.`);
        } else if (Number(num) < Number.MIN_SAFE_INTEGER) {
          validateBigIntAndThrow(`Number ${num.toString()} is lesser than Number.MIN_SAFE_INTEGER.`);
        }
      }
      return { N: num.toString() };
    };
    var isBinary = (data) => {
      const binaryTypes = [
        "ArrayBuffer",
        "Blob",
        "Buffer",
        "DataView",
        "File",
        "Int8Array",
        "Uint8Array",
        "Uint8ClampedArray",
        "Int16Array",
        "Uint16Array",
        "Int32Array",
        "Uint32Array",
        "Float32Array",
        "Float64Array",
        "BigInt64Array",
        "BigUint64Array"
      ];
      if (data?.constructor) {
        return binaryTypes.includes(data.constructor.name);
      }
      return false;
    };
    var convertToNative = (data, options) => {
      for (const [key, value] of Object.entries(data)) {
        if (value !== void 0) {
          switch (key) {
            case "NULL":
              return null;
            case "BOOL":
              return Boolean(value);
            case "N":
              return convertNumber(value, options);
            case "B":
              return convertBinary(value);
            case "S":
              return convertString(value);
            case "L":
              return convertList(value, options);
            case "M":
              return convertMap(value, options);
            case "NS":
              return new Set(value.map((item) => convertNumber(item, options)));
            case "BS":
              return new Set(value.map(convertBinary));
            case "SS":
              return new Set(value.map(convertString));
            default:
              throw new Error(`Unsupported type passed: ${key}`);
          }
        }
      }
      throw new Error(`No value defined: ${JSON.stringify(data)}`);
    };
    var convertNumber = (numString, options) => {
      if (typeof options?.wrapNumbers === "function") {
        return options?.wrapNumbers(numString);
      }
      if (options?.wrapNumbers) {
        return NumberValue.from(numString);
      }
      const num = Number(numString);
      const infinityValues = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      const isLargeFiniteNumber = (num > Number.MAX_SAFE_INTEGER || num < Number.MIN_SAFE_INTEGER) && !infinityValues.includes(num);
      if (isLargeFiniteNumber) {
        if (typeof BigInt === "function") {
          try {
            return BigInt(numString);
          } catch (error2) {
            throw new Error(`${numString} can't be converted to BigInt. Set options.wrapNumbers to get string value.`);
          }
        } else {
          throw new Error(`${numString} is outside SAFE_INTEGER bounds. Set options.wrapNumbers to get string value.`);
        }
      }
      return num;
    };
    var convertString = (stringValue) => stringValue;
    var convertBinary = (binaryValue) => binaryValue;
    var convertList = (list2, options) => list2.map((item) => convertToNative(item, options));
    var convertMap = (map, options) => Object.entries(map).reduce((acc, [key, value]) => (acc[key] = convertToNative(value, options), acc), {});
    function marshall2(data, options) {
      const attributeValue = convertToAttr(data, options);
      const [key, value] = Object.entries(attributeValue)[0];
      switch (key) {
        case "M":
        case "L":
          return options?.convertTopLevelContainer ? attributeValue : value;
        case "SS":
        case "NS":
        case "BS":
        case "S":
        case "N":
        case "B":
        case "NULL":
        case "BOOL":
        case "$unknown":
        default:
          return attributeValue;
      }
    }
    var unmarshall4 = (data, options) => {
      if (options?.convertWithoutMapWrapper) {
        return convertToNative(data, options);
      }
      return convertToNative({ M: data }, options);
    };
    exports.NumberValueImpl = NumberValue;
    exports.convertToAttr = convertToAttr;
    exports.convertToNative = convertToNative;
    exports.marshall = marshall2;
    exports.unmarshall = unmarshall4;
  }
});

// functions/adapters/table/credential-items.ts
var import_util_dynamodb2 = __toESM(require_dist_cjs(), 1);

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values2 = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values2;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    return parse2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
  return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
  return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version2) => {
  if (!version2)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    if (typeof payload.value !== typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0;
    if (isMultiple)
      return;
    payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input);
    const tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg === "function") {
      arg(this, { execution: "sync" });
      arg(this, { execution: "async" });
      return;
    }
    const content = arg;
    const lines = content.split("\n").filter((x) => x);
    const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
    const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line of dedented) {
      this.content.push(line);
    }
  }
  compile() {
    const F = Function;
    const content = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url2, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url2.hostname);
}
function urlProtocolOk(url2, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim();
      const url2 = validateURL(trimmed, def);
      if (url2 === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === true) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      if (def.hostname && !urlHostnameOk(url2, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url2, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url2.href : stripTabAndNewline(trimmed);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent = `${k} in input`;
      const schema = shape[key];
      const optin = schema?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject2 = isObject;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
function discriminatorMap(def) {
  const map = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values2 = option._zod.propValues?.[def.discriminator];
    if (!values2 || values2.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values2) {
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else {
        map.set(value, option);
      }
    }
  }
  return map;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = false;
  $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
      const pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      if (pv[zod.def.discriminator]?.has(void 0))
        undefinedCount++;
      for (const [k, v] of Object.entries(pv)) {
        if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
          assignProp(propValues, k, /* @__PURE__ */ new Set());
        }
        for (const val of v) {
          propValues[k].add(val);
        }
      }
    }
    if (!zod.def.unionFallback && undefinedCount > 1)
      propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
  });
  def.options.forEach((option, i) => {
    const propShape = rawShape(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
      throw new Error(`Invalid discriminated union option at index "${i}"`);
    }
  });
  const disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isObject(input)) {
      payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      });
      return payload;
    }
    const value = input?.[def.discriminator];
    const opt = disc.value.get(value);
    if (opt && (value !== void 0 || ctx.direction !== "backward")) {
      return opt._zod.run(payload, ctx);
    }
    if (def.unionFallback || ctx.direction === "backward") {
      return _super(payload, ctx);
    }
    payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input,
      path: [def.discriminator],
      inst
    });
    return payload;
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    const left = def.left._zod.run({ value: input, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items, "optin");
    const optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input.length < optinStart) {
        payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
        return payload;
      }
      if (input.length > items.length) {
        payload.issues.push({
          code: "too_big",
          maximum: items.length,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
      }
    }
    const itemResults = new Array(items.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items.length; i++) {
      const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((rr) => {
          itemResults[i] = rr;
        }));
      } else {
        itemResults[i] = r;
        if (abortEarly && !itemAborted && r.issues.length)
          itemAborted = aborted(r);
      }
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((r) => handleTupleResult(r, payload, i)));
        } else {
          handleTupleResult(result, payload, i);
        }
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
    }
    return handleTupleResults(itemResults, payload, items, input, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function handleTupleResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r = itemResults[i];
    const isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length; i--) {
    if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
      final.value.length = i;
    } else {
      break;
    }
  }
  return final;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values2 = def.keyType._zod.values;
    if (values2 && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values2) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values2) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values2 = getEnumValues(def.entries);
  const valuesSet = new Set(values2);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: values2,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values2 = new Set(def.values);
  inst._zod.values = values2;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values2.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values2 = zod.def.innerType._zod.values;
    return values2 ? /* @__PURE__ */ new Set([...values2, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge2 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open.push(entry);
    return empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base;
            if (inst._zod.run === wrapped)
              inst._zod.run = base;
            return base(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open.length;
        const result = base(payload, ctx);
        handoff = void 0;
        const entry = open.length > depth ? open.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r) => {
            if (entry)
              entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
            return r;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
var error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input) {
    if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
      return String(input);
    }
    return TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta2 = _meta[0];
    this._map.set(schema, meta2);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.set(meta2.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta2 = this._map.get(schema);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.delete(meta2.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta2 = ctx.metadataRegistry.get(schema);
  if (meta2)
    assignProps(result.schema, meta2);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member of Array.isArray(type) ? type : [type]) {
      if (typeof member !== "string")
        return;
      if (!types.includes(member))
        types.push(member);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member of members2) {
    if (typeof member !== "object" || member.type !== "object")
      return null;
    for (const key in member) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json) {
  const allOf = json.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2);
    const branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  if (!folded)
    return;
  delete json.allOf;
  assignProps(json, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf = json?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf, [json]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json of carriers.get(allOf) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  if (agg[key] === void 0 || value > agg[key])
    agg[key] = value;
};
var narrowMax = (agg, key, value) => {
  if (agg[key] === void 0 || value < agg[key])
    agg[key] = value;
};
var narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value);
  narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value))
    agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
  agg.format = format;
  if (format.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum);
  narrowMax(agg, "maximum", maximum);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list2 = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list2)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
  const json = _json;
  json.type = "string";
  const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minLength = minimum;
  if (typeof maximum === "number")
    json.maxLength = maximum;
  if (format) {
    json.format = formatMap[format] ?? format;
    if (json.format === "")
      delete json.format;
    if (format === "time" || laxFormat) {
      delete json.format;
    }
  }
  if (contentEncoding)
    json.contentEncoding = contentEncoding;
  if (patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    if (patternList.length === 1)
      json.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json.allOf = [
        ...patternList.map((regex) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex.source
        }))
      ];
    }
  }
};
var numberProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
  const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
  const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin) {
    if (legacy) {
      json.minimum = exclusiveMinimum;
      json.exclusiveMinimum = true;
    } else {
      json.exclusiveMinimum = exclusiveMinimum;
    }
  } else if (typeof minimum === "number") {
    json.minimum = minimum;
  }
  if (exMax) {
    if (legacy) {
      json.maximum = exclusiveMaximum;
      json.exclusiveMaximum = true;
    } else {
      json.exclusiveMaximum = exclusiveMaximum;
    }
  } else if (typeof maximum === "number") {
    json.maximum = maximum;
  }
  if (multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf) {
      if (Number.isFinite(divisor) && divisor !== 0)
        divisors.add(Math.abs(divisor));
      else
        handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    }
    const [first, ...rest] = divisors;
    if (first !== void 0)
      json.multipleOf = first;
    if (rest.length)
      json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
  }
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var neverProcessor = (_schema, _ctx, json, _params) => {
  json.not = {};
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var enumProcessor = (schema, _ctx, json, _params) => {
  const def = schema._zod.def;
  const values2 = getEnumValues(def.entries);
  if (values2.length === 0) {
    json.not = {};
    return;
  }
  if (values2.every((v) => typeof v === "number"))
    json.type = "number";
  if (values2.every((v) => typeof v === "string"))
    json.type = "string";
  json.enum = values2;
};
var literalProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  if (def.values.length === 0) {
    json.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values) {
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val === "bigint") {
      if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else {
      vals.push(val);
    }
  }
  if (vals.length === 0) {
  } else if (vals.length === 1) {
    const val = vals[0];
    json.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
      json.enum = [val];
    } else {
      json.const = val;
    }
  } else {
    if (vals.every((v) => typeof v === "number"))
      json.type = "number";
    if (vals.every((v) => typeof v === "string"))
      json.type = "string";
    if (vals.every((v) => typeof v === "boolean"))
      json.type = "boolean";
    if (vals.every((v) => v === null))
      json.type = "null";
    json.enum = vals;
  }
};
var customProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
  json.type = "array";
  json.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json.type = "object";
  json.properties = {};
  for (const key in shape) {
    assignProp(json.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json.additionalProperties = false;
  } else if (def.catchall) {
    json.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const isExclusive = def.inclusive === false;
  const options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  if (isExclusive) {
    json.oneOf = options;
  } else {
    json.anyOf = options;
  }
};
var intersectionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json.allOf = allOf;
  ctx.intersections.push(allOf);
};
var tupleProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "array";
  const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
  const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
  const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, prefixPath, i]
  }));
  const rest = def.rest ? processSchema(def.rest, ctx, {
    ...params,
    path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
  }) : null;
  let minItems = def.items.length;
  while (minItems > 0) {
    const item = def.items[minItems - 1];
    const optional2 = ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional";
    if (!optional2)
      break;
    minItems--;
  }
  const maxItems = def.items.length;
  const isClosed2 = !def.rest;
  if (ctx.target === "draft-2020-12") {
    json.prefixItems = prefixItems;
    if (isClosed2) {
      json.items = false;
    } else if (rest) {
      json.items = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed2)
      json.maxItems = maxItems;
  } else if (ctx.target === "openapi-3.0") {
    json.items = {
      anyOf: prefixItems
    };
    if (rest) {
      json.items.anyOf.push(rest);
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed2)
      json.maxItems = maxItems;
  } else {
    json.items = prefixItems;
    if (isClosed2) {
      json.additionalItems = false;
    } else if (rest) {
      json.additionalItems = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed2)
      json.maxItems = maxItems;
  }
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
};
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json = { ...json, [keyword]: mapped };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values2 = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values2?.some((v) => typeof v === "number"))
    return json;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values2)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "object";
  const keyType = def.keyType;
  const patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json.patternProperties = {};
    for (const pattern of patterns) {
      assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema);
    }
    json.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
  } else {
    json.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  json.readOnly = true;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
  _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
  _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  refine(check, params) {
    return this.check(refine(check, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function url(params) {
  return _url(ZodURL, params);
}
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number2(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
  util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params),
    partial: true
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values2, params) => {
    const newEntries = {};
    for (const value of values2) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values2, params) => {
    const newEntries = { ...def.entries };
    for (const value of values2) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values2, params) {
  const entries = Array.isArray(values2) ? Object.fromEntries(values2.map((v) => [v, v])) : values2;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    if (output instanceof Promise) {
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    payload.value = output;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}

// functions/core/issue-code.ts
var coded = (code, message) => ({
  error: message.en,
  params: { code, message }
});

// functions/core/business-calendar.ts
var SECOND = 1e3;
var DAY = 86400 * SECOND;
var KST_OFFSET = 9 * 3600 * SECOND;
var FIRST_YEAR = 2e3;
var LAST_YEAR = 2999;
function instantOf(epochMs) {
  const wholeSeconds = Math.floor(epochMs / SECOND) * SECOND;
  return `${new Date(wholeSeconds).toISOString().slice(0, 19)}Z`;
}
function epochOf(instant) {
  return Date.parse(instant);
}
function kstDateOf(instant) {
  return dateOf(epochOf(instant) + KST_OFFSET);
}
function startOfKstDay(date2) {
  return instantOf(midnightOf(date2) - KST_OFFSET);
}
function addDays(date2, days) {
  return dateOf(midnightOf(date2) + days * DAY);
}
function isKstDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = numbersIn(text, "-");
  return year >= FIRST_YEAR && year <= LAST_YEAR && dateOf(Date.UTC(year, month - 1, day)) === text;
}
function isKstMonth(text) {
  return isKstDate(`${text}-01`);
}
function isInstant(text) {
  const time2 = Date.parse(text);
  return !Number.isNaN(time2) && instantOf(time2) === text;
}
var KstDateSchema = string2().refine(
  isKstDate,
  coded("DATE_INVALID", {
    en: `A real day written YYYY-MM-DD, in the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    ko: `${FIRST_YEAR}\uB144\uBD80\uD130 ${LAST_YEAR}\uB144\uAE4C\uC9C0\uC758 \uC2E4\uC81C \uB0A0\uC9DC\uB97C YYYY-MM-DD \uD615\uC2DD\uC73C\uB85C \uC785\uB825\uD574 \uC8FC\uC2ED\uC2DC\uC624.`
  })
).meta({ id: "KstDate", format: "date", examples: ["2026-07-30"] });
var KstMonthSchema = string2().refine(
  isKstMonth,
  coded("MONTH_INVALID", {
    en: `A month written YYYY-MM, in the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    ko: `${FIRST_YEAR}\uB144\uBD80\uD130 ${LAST_YEAR}\uB144\uAE4C\uC9C0\uC758 \uB2EC\uC744 YYYY-MM \uD615\uC2DD\uC73C\uB85C \uC785\uB825\uD574 \uC8FC\uC2ED\uC2DC\uC624.`
  })
).meta({ id: "KstMonth", examples: ["2026-07"] });
var InstantSchema = string2().refine(
  isInstant,
  coded("INSTANT_INVALID", {
    en: "An instant in whole seconds written YYYY-MM-DDThh:mm:ssZ.",
    ko: "\uC2DC\uAC01\uC740 \uCD08 \uB2E8\uC704\uAE4C\uC9C0 YYYY-MM-DDThh:mm:ssZ \uD615\uC2DD\uC73C\uB85C \uC785\uB825\uD574 \uC8FC\uC2ED\uC2DC\uC624."
  })
).meta({ id: "Instant", format: "date-time", examples: ["2026-07-29T15:00:00Z"] });
function midnightOf(date2) {
  const [year, month, day] = numbersIn(date2, "-");
  return Date.UTC(year, month - 1, day);
}
function dateOf(epochMs) {
  return new Date(epochMs).toISOString().slice(0, 10);
}
function numbersIn(text, separator) {
  const [first = 0, second = 0, third = 0] = text.split(separator).map(Number);
  return [first, second, third];
}

// functions/core/stored.ts
var stored = (shape) => looseObject(shape);

// functions/core/accounts/account-password.ts
var PasswordOriginSchema = stored({
  setAt: InstantSchema,
  /** A password that the administrator has set and passed on is known to two (R100). */
  setBy: _enum(["USER", "ADMIN"])
});
var PASSWORD_ORIGIN = Object.keys(PasswordOriginSchema.shape);

// functions/core/accounts/throttle.ts
var TriesSchema = stored({
  count: int().min(0),
  /** Until then no try is looked at. */
  lockedUntil: InstantSchema,
  /** After so long without a try all is forgotten. */
  forgottenAt: InstantSchema
});
var LINK_POLICY = {
  free: 2,
  firstLockSeconds: 300,
  longestLockSeconds: 6 * 3600
};

// functions/core/accounts/login-tries.ts
var FamiliarSchema = stored({
  /** Tries from familiar places: a stranger's tries lock none of them out. */
  tries: TriesSchema.optional(),
  /** From where the account was logged in to, the latest first; each under a keyed hash. */
  places: array(stored({ mark: string2(), until: InstantSchema })),
  /** Until then no try counts for the company or the place: its user has just been given a password. */
  openUntil: InstantSchema.optional()
});
var FAMILIAR_SECONDS = 30 * 86400;

// functions/core/catalog/codes.ts
var ProductSchema = _enum(["NAVER_WORKS", "WORKPLACE", "WORKBOX"]).meta({ id: "Product" });
var NaverWorksPlanCodeSchema = _enum(["LITE", "BASIC", "PREMIUM"]);
var WorkplacePlanCodeSchema = _enum(["WORKPLACE", "COLLABO", "COLLABO_PLUS"]);
var WorkboxPlanCodeSchema = _enum(["STANDARD"]);
var BundlePlanCodeSchema = _enum(["LITE_BASIC", "BASIC_BASIC", "PREMIUM_BASIC"]);
var PlanCodeSchema = _enum([
  ...NaverWorksPlanCodeSchema.options,
  ...WorkplacePlanCodeSchema.options,
  ...WorkboxPlanCodeSchema.options
]);
var NameKindSchema = _enum(["DOMAIN", "GROUP_NAME"]);

// functions/core/catalog/bundle.ts
var WITH_MAIL = ["ORG_CHART_MAIL"];
var BUNDLE_PLANS = [
  {
    code: "LITE_BASIC",
    rank: 1,
    names: { ko: "NAVER WORKS Lite + WORKPLACE Basic", en: "NAVER WORKS Lite + WORKPLACE Basic" },
    parts: { NAVER_WORKS: "LITE", WORKPLACE: "BASIC" },
    adds: []
  },
  {
    code: "BASIC_BASIC",
    rank: 2,
    names: { ko: "NAVER WORKS Basic + WORKPLACE Basic", en: "NAVER WORKS Basic + WORKPLACE Basic" },
    parts: { NAVER_WORKS: "BASIC", WORKPLACE: "BASIC" },
    adds: WITH_MAIL
  },
  {
    code: "PREMIUM_BASIC",
    rank: 3,
    names: { ko: "NAVER WORKS Premium + WORKPLACE Basic", en: "NAVER WORKS Premium + WORKPLACE Basic" },
    parts: { NAVER_WORKS: "PREMIUM", WORKPLACE: "BASIC" },
    adds: WITH_MAIL
  }
];
var BUNDLE = {
  graceDays: 0,
  upgradeInTrial: true,
  parts: ["NAVER_WORKS", "WORKPLACE"]
};

// functions/core/catalog/plan.ts
var TB_IN_GB = 1024;
var GB_IN_BYTES = 1024 ** 3;

// functions/core/catalog/prices.ts
function samplePrices(monthlyPrice) {
  return { monthlyPrice, annualPrice: Math.round(monthlyPrice * 5 / 6), samplePrices: true };
}

// functions/core/catalog/plans/naver-works.ts
var EVERY_PLAN = ["MESSAGE", "CALENDAR", "CONTACTS", "GROUPS", "DEVICE_SECURITY"];
var NAVER_WORKS_PLANS = [
  {
    code: "LITE",
    rank: 1,
    names: { ko: "NAVER WORKS Lite", en: "NAVER WORKS Lite" },
    // No Mail and no Drive (R60), and so a group name does as well as a domain (R11).
    features: EVERY_PLAN,
    identity: ["DOMAIN", "GROUP_NAME"],
    capacity: { shared: [], personal: [], notCounted: [], sample: true },
    ...samplePrices(3e3),
    soldAlone: true,
    selfServiceUpgrade: true
  },
  {
    code: "BASIC",
    rank: 2,
    names: { ko: "NAVER WORKS Basic", en: "NAVER WORKS Basic" },
    features: [...EVERY_PLAN, "MAIL", "DRIVE"],
    identity: ["DOMAIN"],
    capacity: {
      shared: [],
      personal: [
        { feature: "MAIL", gbPerAccount: 30 },
        { feature: "DRIVE", gbPerAccount: 30 }
      ],
      notCounted: [],
      sample: true
    },
    ...samplePrices(6e3),
    soldAlone: true,
    selfServiceUpgrade: true
  },
  {
    code: "PREMIUM",
    rank: 3,
    names: { ko: "NAVER WORKS Premium", en: "NAVER WORKS Premium" },
    features: [...EVERY_PLAN, "MAIL", "DRIVE"],
    identity: ["DOMAIN"],
    capacity: {
      shared: [],
      personal: [
        { feature: "MAIL", gbPerAccount: null },
        { feature: "DRIVE", gbPerAccount: TB_IN_GB }
      ],
      notCounted: [],
      sample: true
    },
    ...samplePrices(12e3),
    soldAlone: true,
    selfServiceUpgrade: true
  }
];

// functions/core/catalog/plans/workbox.ts
var WORKBOX_PLANS = [
  {
    code: "STANDARD",
    rank: 1,
    names: { ko: "WORKBOX", en: "WORKBOX" },
    features: ["FILE_SHARING"],
    identity: ["DOMAIN", "GROUP_NAME"],
    capacity: {
      shared: [{ service: "WORKBOX", baseGb: TB_IN_GB, perAccountGb: 0 }],
      personal: [],
      notCounted: [],
      sample: true
    },
    ...samplePrices(5400),
    soldAlone: true,
    selfServiceUpgrade: true
  }
];

// functions/core/catalog/plans/workplace.ts
var EVERY_PLAN2 = ["HR", "APPROVALS", "ACCOUNTING", "ATTENDANCE"];
var COLLABO = ["MESSAGE", "CALENDAR", "MAIL", "DRIVE", "ORG_CHART_MAIL"];
var NOT_COUNTED = ["HR", "APPROVALS", "ACCOUNTING"];
var WORKPLACE_PLANS = [
  {
    code: "WORKPLACE",
    rank: 1,
    names: { ko: "WORKPLACE", en: "WORKPLACE" },
    features: EVERY_PLAN2,
    identity: ["DOMAIN", "GROUP_NAME"],
    capacity: {
      shared: [{ service: "WORKPLACE", baseGb: 512, perAccountGb: 1 }],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: false
    },
    ...samplePrices(4200),
    soldAlone: true,
    selfServiceUpgrade: true
  },
  {
    code: "COLLABO",
    rank: 2,
    names: { ko: "WORKPLACE Collabo", en: "WORKPLACE Collabo" },
    features: [...EVERY_PLAN2, ...COLLABO],
    identity: ["DOMAIN", "GROUP_NAME"],
    capacity: {
      shared: [
        { service: "WORKPLACE", baseGb: 512, perAccountGb: 1 },
        { service: "NAVER_WORKS", baseGb: TB_IN_GB, perAccountGb: 1 }
      ],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: false
    },
    ...samplePrices(7800),
    soldAlone: true,
    // A higher plan exists, yet none is offered from here (A15, R88).
    selfServiceUpgrade: false,
    naverWorksInBundle: "BASIC"
  },
  {
    code: "COLLABO_PLUS",
    rank: 3,
    names: { ko: "WORKPLACE Collabo+", en: "WORKPLACE Collabo+" },
    features: [...EVERY_PLAN2, ...COLLABO],
    identity: ["DOMAIN", "GROUP_NAME"],
    capacity: {
      shared: [
        { service: "WORKPLACE", baseGb: TB_IN_GB, perAccountGb: 1 },
        { service: "NAVER_WORKS", baseGb: 10 * TB_IN_GB, perAccountGb: 1 }
      ],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: false
    },
    ...samplePrices(13800),
    soldAlone: true,
    selfServiceUpgrade: false,
    naverWorksInBundle: "PREMIUM"
  },
  {
    code: "BASIC",
    rank: 1,
    names: { ko: "WORKPLACE Basic", en: "WORKPLACE Basic" },
    features: [...EVERY_PLAN2, "BOARD", "RESERVATION"],
    identity: ["DOMAIN", "GROUP_NAME"],
    capacity: {
      shared: [{ service: "WORKPLACE", baseGb: 512, perAccountGb: 1 }],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: true
    },
    ...samplePrices(4800),
    soldAlone: false,
    selfServiceUpgrade: false
  }
];

// functions/core/catalog/products.ts
var MAX_ADDED_UNITS = 1e3;
var PRODUCTS = {
  NAVER_WORKS: {
    code: "NAVER_WORKS",
    names: { ko: "NAVER WORKS", en: "NAVER WORKS" },
    plans: NAVER_WORKS_PLANS,
    graceDays: 30,
    upgradeInTrial: false,
    billingUnit: "ACCOUNT_DAY",
    trialAccountLimit: 1e3,
    extraCapacity: null,
    adminUrl: "https://admin.worksmobile.com",
    loginUrl: null
  },
  WORKPLACE: {
    code: "WORKPLACE",
    names: { ko: "WORKPLACE", en: "WORKPLACE" },
    plans: WORKPLACE_PLANS,
    graceDays: 0,
    upgradeInTrial: false,
    billingUnit: "ACCOUNT_DAY",
    trialAccountLimit: null,
    extraCapacity: { unitGb: TB_IN_GB, maxUnits: MAX_ADDED_UNITS, monthlyPrice: 6e4, samplePrices: true },
    adminUrl: "https://{companyId}.ncpworkplace.com",
    loginUrl: "https://{companyId}.ncpworkplace.com"
  },
  WORKBOX: {
    code: "WORKBOX",
    names: { ko: "WORKBOX", en: "WORKBOX" },
    plans: WORKBOX_PLANS,
    graceDays: 0,
    upgradeInTrial: false,
    billingUnit: "ACCOUNT_DAY",
    trialAccountLimit: null,
    extraCapacity: { unitGb: TB_IN_GB, maxUnits: MAX_ADDED_UNITS, monthlyPrice: 48e3, samplePrices: true },
    // Each company gets an address of its own (F40), but its form is not published: set it before going live.
    adminUrl: "https://{companyId}.workbox.example",
    loginUrl: "https://{companyId}.workbox.example"
  }
};

// functions/core/catalog/lookups.ts
function productOf(product) {
  return PRODUCTS[product];
}
function planOf(product, code) {
  return found(productOf(product).plans, code);
}
function bundlePlan(code) {
  return found(BUNDLE_PLANS, code);
}
function found(plans, code) {
  const plan = plans.find((candidate) => candidate.code === code);
  if (plan === void 0) throw new RangeError(`The catalog has no plan ${code} here`);
  return plan;
}

// functions/core/language.ts
var LANGUAGES = ["ko", "en"];
var LocalizedSchema = custom(isLocalized).meta({ type: "string" });
function isLocalized(value) {
  if (typeof value !== "object" || value === null) return false;
  const texts = Object.entries(value);
  return texts.length === LANGUAGES.length && LANGUAGES.every((language) => texts.some(([name, text]) => name === language && typeof text === "string"));
}

// functions/core/model/contract.ts
var BillingPlanSchema = _enum(["MONTHLY", "ANNUAL"]);
var RenewalTypeSchema = _enum(["AUTO_RENEW", "CHANGE", "SWITCH_TO_MONTHLY"]);
var RenewalSchema = stored({
  renewalType: RenewalTypeSchema,
  billingPlan: BillingPlanSchema.optional(),
  plan: PlanCodeSchema.optional()
});
var SegmentSchema = stored({
  from: KstDateSchema,
  plan: PlanCodeSchema,
  billingPlan: BillingPlanSchema,
  /** Whole won for an account and month, VAT excluded. */
  listPrice: int().min(0),
  price: int().min(0),
  /** Whole won for a unit of 1 TB and month, of a product that sells them. */
  unitPrice: int().min(0).optional(),
  /** Of the day on which they were frozen: whether the catalog marked any of these prices as a placeholder. */
  samplePrices: literal(true).optional()
});
var CommitmentSchema = stored({ startDate: KstDateSchema, endDate: KstDateSchema });
var ContractSchema = stored({
  billingPlan: BillingPlanSchema,
  /** The first paid day of the product, whatever was renewed since. */
  startDate: KstDateSchema,
  /** Of an annual plan: its present term, both days included, and how many came before it since the first day. */
  commitment: CommitmentSchema.extend({ anchorDate: KstDateSchema, term: int().min(0) }).optional(),
  renewal: RenewalSchema,
  segments: array(SegmentSchema).min(1),
  penaltyPolicyVersion: literal(1)
});

// functions/core/model/domain-proof.ts
var DomainVerificationSchema = stored({
  /** FAILED: the record was not there in time; it can be looked for anew. */
  status: _enum(["CHECKING", "FAILED"]),
  /** What the record holds. No secret: it is there to be published, and is of use to this tenant only. */
  token: string2(),
  startedAt: InstantSchema,
  /** Until then it is looked for. */
  endsAt: InstantSchema
});
var HOUR = 3600;
var CHECK_SECONDS = 72 * HOUR;
var proofOf = (token) => `smartwork-verification=${token}`;

// functions/core/model/cash-receipt.ts
var CashReceiptRejectionSchema = _enum(["PAID_BY_CARD", "NOT_PAID", "IDENTIFIER_UNKNOWN", "OTHER"]);
var CashReceiptSchema = stored({
  month: KstMonthSchema,
  /** 소득공제 or 지출증빙. */
  purpose: _enum(["INCOME_DEDUCTION", "PROOF_OF_EXPENSE"]),
  state: _enum(["REQUESTED", "ISSUED", "REJECTED"]),
  /** The digits of the phone or of the business. Only the issuer needs them: gone once the receipt is issued or rejected. */
  identifier: string2().optional(),
  /** As people recognise it. */
  maskedIdentifier: string2(),
  /** Whole won without VAT: what the company pays for the month. */
  total: int(),
  requestedAt: InstantSchema,
  closedAt: InstantSchema.optional(),
  approvalNumber: string2().optional(),
  rejection: CashReceiptRejectionSchema.optional()
});

// functions/core/model/payment-method.ts
var KindSchema = _enum(["CARD", "BANK_TRANSFER"]);
var PaymentMethodSchema = stored({
  kind: KindSchema,
  /** It stands in no answer, event, mail or log. */
  token: string2(),
  /** As people recognise it. */
  label: string2(),
  /** The last month in which a card is good. */
  expires: KstMonthSchema.optional(),
  registeredAt: InstantSchema
});
var PaymentMarkSchema = PaymentMethodSchema.pick({ kind: true, expires: true });
var BillingProfileSchema = stored({
  /** Where the bills of closed months are told; without it the notification address (R117). */
  noticeEmail: string2().optional(),
  paymentMethod: PaymentMethodSchema.optional(),
  /** Oldest month first, one a month at most. */
  cashReceipts: array(CashReceiptSchema).optional()
});

// functions/core/model/subscription.ts
var TrialSchema = stored({
  startDate: KstDateSchema,
  endDate: KstDateSchema.describe("The last free day."),
  expiresAt: InstantSchema.describe("00:00 in Korea of the day after `endDate`: the trial is over.")
});
var ReservationSchema = stored({
  billingPlan: BillingPlanSchema,
  plan: PlanCodeSchema,
  startDate: KstDateSchema,
  renewalType: RenewalTypeSchema.optional()
});
var ResetSchema = stored({
  reservation: ReservationSchema.optional(),
  renewal: RenewalSchema.optional()
});
var AcceptedPenaltySchema = int().min(0);
var CancellationSchema = stored({
  /** The first day without service. */
  date: KstDateSchema,
  reset: ResetSchema,
  acceptedPenalty: AcceptedPenaltySchema.optional()
});
var SubscriptionSchema = stored({
  product: ProductSchema,
  plan: PlanCodeSchema,
  phase: _enum(["TRIAL", "PAID", "ENDED"]),
  /** Absent when the company had used its trial before: then it began paid. */
  trial: TrialSchema.optional(),
  reservation: ReservationSchema.optional(),
  cancellation: CancellationSchema.optional(),
  /** From the first paid day on; it stays when the subscription ends. */
  contract: ContractSchema.optional(),
  /** Set while login is refused and the data is kept: the trial is over, the grace is not (A1). */
  suspension: stored({
    reason: literal("TRIAL_ENDED"),
    since: InstantSchema,
    graceEndsAt: InstantSchema
  }).optional(),
  ended: stored({
    reason: _enum(["TRIAL_EXPIRED", "CANCELED"]),
    at: InstantSchema,
    acceptedPenalty: AcceptedPenaltySchema.optional(),
    /** The bundle that ended with it: the other part may go on alone (R138). */
    endedBundle: BundlePlanCodeSchema.optional()
  }).optional(),
  /** GB of shared capacity that the company brought into a bundle, where it is more than the plan has there (A35). */
  keptBaseGb: int().min(1).optional(),
  dataStatus: _enum(["RETAINED", "DELETION_PENDING", "DELETED"]),
  dataDeletedAt: InstantSchema.optional()
});

// functions/core/model/tenant.ts
var OperationTargetSchema = stored({
  /** From this day on its plans count, whenever the services were ready (F32). */
  requestedOn: KstDateSchema,
  parts: array(
    stored({
      product: ProductSchema,
      plan: PlanCodeSchema,
      /** The product is new: it is set up, and nobody can use it until that has succeeded. */
      begins: literal(true).optional()
    })
  ).min(1),
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** Takes the place of the group name, under which the higher plan cannot stand (F31). */
  domainName: string2().optional(),
  /** Who sets the first password of the accounts (R97). */
  initialPassword: _enum(["USER", "ADMIN"]).optional(),
  /**
   * What the company has decided since a try failed stands: only what begins is set up (EDGE-C5, EDGE-G8, A35). Of one that
   * is over: it came too late, and had no effect.
   */
  isOvertaken: literal(true).optional()
});
var OperationSchema = stored({
  type: _enum(["PROVISION", "ADD_PRODUCT", "UPGRADE", "SWITCH_TO_BUNDLE"]),
  status: _enum(["IN_PROGRESS", "SUCCEEDED", "FAILED"]),
  /** Absent for PROVISION, which sets up all that was requested. */
  target: OperationTargetSchema.optional(),
  /** The tenant's version that started this try: a retry is a new one. */
  version: int().min(1),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.optional(),
  /** The worst that the company was told of it: it stays through every further try, so that it is told once. */
  trouble: _enum(["DELAYED", "FAILED"]).optional()
});
var IdentitySchema = stored({
  companyId: string2().optional(),
  domainName: string2().optional(),
  groupName: string2().optional()
});
var TenantSchema = stored({
  tenantId: string2(),
  ownerSub: string2(),
  version: int().min(1),
  createdAt: InstantSchema,
  identity: IdentitySchema,
  domainOwnership: _enum(["NOT_NEEDED", "UNPROVEN", "PROVEN"]),
  /** From the first request for the proof until it is there (R46, F27). */
  domainVerification: DomainVerificationSchema.optional(),
  /** Domains that it had before: they stay its own (F30). */
  secondaryDomains: array(string2()).optional(),
  /** Of these, the ones that it had proven. */
  provenDomains: array(string2()).optional(),
  /** Products whose free trial customer support has given back. */
  releasedTrials: array(ProductSchema).optional(),
  /** When its domain or group name was last changed (F22, F30). */
  renamedAt: InstantSchema.optional(),
  bundle: stored({ plan: BundlePlanCodeSchema }).optional(),
  /** What the set-up of the bundle linked (R56-R59), as it stands. */
  integrations: array(string2()),
  subscriptions: partialRecord(ProductSchema, SubscriptionSchema),
  /** Of products that ended and were subscribed anew: what was billed by them stays on the bills. */
  formerContracts: array(
    stored({
      product: ProductSchema,
      contract: ContractSchema,
      endedOn: KstDateSchema.describe("The first day without service."),
      acceptedPenalty: AcceptedPenaltySchema.optional()
    })
  ),
  operation: OperationSchema,
  /** When what they are to serve the company with last changed, while the services have not been told it. */
  settingsDue: InstantSchema.optional(),
  /** Accounts with an older password must set a new one, except for the top administrator (R139, R140). */
  passwordsValidFrom: InstantSchema.optional(),
  /** The group of companies that it belongs to (R143), and the first day on which it does no more. */
  group: stored({ groupId: string2(), until: KstDateSchema.optional() }).optional(),
  /** Who is billed from each of these days on: whichever company is the group's main one on the day, or itself (R146). */
  billedTo: array(stored({ from: KstDateSchema, groupId: string2().optional() })).optional(),
  /** That there is a payment method, and how long; the method itself stands in the profile (R114). */
  paymentMethod: PaymentMarkSchema.optional(),
  /** Mails to the notification address come back, or its reader marks them as spam; gone when it changes or takes one. */
  addressTrouble: stored({ kind: _enum(["BOUNCES", "COMPLAINS"]), since: InstantSchema }).optional(),
  /** The months whose cash receipts wait for a result: lost with the personal data (R117). */
  awaitedReceipts: array(KstMonthSchema).optional(),
  /** The months whose bills finance has told to be overdue, oldest first (F33). */
  overdueBills: array(KstMonthSchema).min(1).optional()
});
var ProfileSchema = stored({
  tenantId: string2(),
  /** Rises with every change: a change made to an older reading is refused. */
  revision: int().min(1),
  adminId: string2(),
  notificationEmail: string2(),
  /** When it was last changed. */
  notificationEmailSince: InstantSchema.optional(),
  language: _enum(LANGUAGES),
  timeZone: string2(),
  country: literal("KR"),
  companyName: string2().optional(),
  companyPhone: string2().optional(),
  platform: _enum(["VPC", "CLASSIC"]).optional(),
  billing: BillingProfileSchema.optional(),
  /** The last product and its data are gone: nothing personal is left here. */
  erased: literal(true).optional()
});

// functions/core/lifecycle/work-kinds.ts
var timerDied = (of, effect) => ({
  impact: `A timer of ${of} died: if its next executions die too, ${effect} late, by the sweep, though dated as planned.`,
  runbook: "a-timer-died"
});
var TASKS = {
  PROVISION: {
    machine: "Provision",
    definition: "provision",
    variable: "PROVISION_MACHINE_ARN",
    alarm: {
      impact: "An execution of a set-up failed, ran out of time or was stopped: that customer waits.",
      runbook: "an-execution-failed",
      ringsWhenStopped: true
    }
  },
  SERVICE_SETTINGS: {
    machine: "ServiceSettings",
    definition: "service-settings",
    variable: "SERVICE_SETTINGS_MACHINE_ARN",
    alarm: {
      impact: "Services were not told of a changed plan, language, name or of the end of a bundle: they serve that customer with the old settings.",
      runbook: "the-services-were-not-told"
    }
  },
  DATA_DELETION: {
    machine: "DataDeletion",
    definition: "data-deletion",
    variable: "DATA_DELETION_MACHINE_ARN",
    alarm: {
      impact: "A deletion failed, ran out of time or was stopped: data of a customer who has left is still there.",
      runbook: "a-deletion-does-not-end",
      ringsWhenStopped: true
    }
  },
  DOMAIN_VERIFICATION: {
    machine: "DomainVerification",
    definition: "domain-verification",
    variable: "DOMAIN_VERIFICATION_MACHINE_ARN",
    alarm: {
      impact: "The check for the proof of a domain died: that customer waits until another one has started.",
      runbook: "a-domain-is-not-proven"
    }
  }
};
var TIMERS = {
  TRIAL_EXPIRY: {
    machine: "TrialExpiry",
    definition: "timer",
    variable: "TRIAL_EXPIRY_MACHINE_ARN",
    alarm: timerDied("a trial", "its expiry is written"),
    order: 4
  },
  PAID_SWITCH: {
    machine: "PaidSwitch",
    definition: "timer",
    variable: "PAID_SWITCH_MACHINE_ARN",
    alarm: timerDied("a paid switch", "the begin of the paid service is written"),
    order: 2
  },
  CANCELLATION: {
    machine: "Cancellation",
    definition: "timer",
    variable: "CANCELLATION_MACHINE_ARN",
    alarm: timerDied("a cancellation", "the end of the service is written"),
    order: 1
  },
  CONTRACT_RENEWAL: {
    machine: "ContractRenewal",
    definition: "timer",
    variable: "CONTRACT_RENEWAL_MACHINE_ARN",
    alarm: timerDied("a contract", "its renewal is written"),
    order: 3
  }
};
var WORK_KINDS = { ...TASKS, ...TIMERS };
var MACHINE_KINDS = Object.keys(WORK_KINDS);
var TIMER_KINDS = Object.keys(TIMERS);

// functions/core/accounts/password-link.ts
var LinkRowSchema = object({
  accountId: string2(),
  /** The password that stood when the link was asked for: any other one makes the link void. None of a new account. */
  replaces: string2().optional(),
  /** Sent to the address that the account has: with any other one there the link is void. */
  isOwnAddress: literal(true).optional(),
  /** Set when the administrator has asked for it and not someone at the login. */
  byAdministrator: literal(true).optional()
});

// functions/adapters/crypto/password-hash.ts
var PasswordHashSchema = stored({
  algorithm: literal("scrypt"),
  n: int(),
  r: int(),
  p: int(),
  salt: string2(),
  key: string2()
});
var COST = { n: 2 ** 17, r: 8, p: 1 };
var KEY_BYTES = 32;
var MAX_MEMORY = 256 * 1024 * 1024;
var NOBODY = {
  algorithm: "scrypt",
  ...COST,
  salt: Buffer.alloc(16).toString("base64url"),
  key: Buffer.alloc(KEY_BYTES).toString("base64url")
};

// functions/core/lifecycle/reminder-kinds.ts
var REMINDER_KINDS = [
  "TRIAL_ENDS_IN_7_DAYS",
  "TRIAL_ENDS_IN_1_DAY",
  "CONTRACT_ENDS_IN_30_DAYS",
  "CONTRACT_ENDS_IN_3_DAYS"
];
var ReminderSchema = strictObject({
  scope: ProductSchema,
  kind: _enum(REMINDER_KINDS),
  dueAt: InstantSchema
});

// functions/core/lifecycle/work.ts
var WorkScopeSchema = union([ProductSchema, literal("TENANT")]);
var RequiredWorkSchema = stored({
  scope: WorkScopeSchema,
  kind: _enum([...MACHINE_KINDS, ...REMINDER_KINDS]),
  dueAt: InstantSchema
});
var WorkItemSchema = RequiredWorkSchema.extend({
  tenantId: string2(),
  /** The tenant's version that asked for it: it rises with every change, so no name of an execution comes twice. */
  version: int().min(1),
  /** How often its execution died and another one was started. */
  restarts: int().min(0),
  /** How many executions died in a row: each that gets something done begins the count anew. */
  deaths: int().min(1).optional(),
  /** Since when it is given up: so many executions died in a row that no other one is started. */
  deadSince: InstantSchema.optional(),
  /** When the execution stops waiting: `dueAt`, or the instant of a restart that came later. */
  wakeAt: InstantSchema,
  /**
   * WAITING for the sweep: a reminder until its time, a distant date until START_AHEAD before it, work whose executions
   * died until the next one. Work for an execution is PENDING until that is STARTED.
   */
  state: _enum(["WAITING", "PENDING", "STARTED", "DONE", "VOID"]),
  /** When the sweep looks at it; absent once it is closed. */
  sweepAt: InstantSchema.optional()
});
var WorkInputSchema = WorkItemSchema.omit({
  state: true,
  sweepAt: true,
  deaths: true,
  deadSince: true
});
var DAY2 = 86400;
var START_AHEAD = 35 * DAY2;
var START_GRACE = 2 * 60;
var WAKE_GRACE = 5 * 60;
var NamedWorkSchema = WorkItemSchema.pick({ tenantId: true, scope: true, kind: true });

// functions/adapters/table/keys.ts
var upTo = (shards) => Array.from({ length: shards }, (_, shard) => shard);
var DUE_SHARDS = upTo(64);
var UNPUBLISHED_SHARDS = upTo(8);
var STUCK_SHARDS = upTo(8);

// functions/adapters/table/items.ts
var import_util_dynamodb = __toESM(require_dist_cjs(), 1);

// functions/core/accounts/search-terms.ts
var TermSchema = stored({ by: _enum(["NAME", "EMAIL"]), text: string2(), id: string2() });
var MAX_NAME_TERMS = 6;
var MAX_SEARCH_TERMS = MAX_NAME_TERMS + 1;

// functions/core/accounts/accounts.ts
var AccountSchema = stored({
  product: ProductSchema,
  id: string2(),
  /** As colleagues know the person (R150). */
  name: string2().optional(),
  email: string2().optional(),
  role: _enum(["TOP_ADMINISTRATOR", "USER"]),
  registeredAt: InstantSchema.describe(
    "Since when the ID is one account: its first registration for a live product since it was removed from the last one. A former password is no longer valid."
  )
});

// functions/core/lifecycle/dead-work.ts
var PAUSES = [0, 0, 0, 10 * 60, 60 * 60];
var OPERATION_PAUSES = PAUSES.slice(0, 3);
var OVERDUE_SECONDS = 10 * 60;

// functions/core/model/event-types.ts
var EVENT_TYPES = [
  "TRIAL_REQUESTED",
  "SETUP_COMPLETED",
  "SETUP_FAILED",
  "OPERATION_DELAYED",
  "OPERATION_LAPSED",
  "SETUP_RETRIED",
  "PROFILE_CHANGED",
  "TRIAL_SUSPENDED",
  "TRIAL_ENDED",
  "GRACE_ENDED",
  "PAID_SWITCH_RESERVED",
  "PAID_SWITCH_CHANGED",
  "PAID_SWITCH_DROPPED",
  "PAID_SERVICE_STARTED",
  "RENEWAL_CHANGED",
  "CONTRACT_RENEWED",
  "CAPACITY_CHANGED",
  "CANCELLATION_SCHEDULED",
  "CANCELLATION_UNDONE",
  "SUBSCRIPTION_CANCELED",
  "DATA_DELETED",
  "TIMERS_RENEWED",
  "MAIL_RETRIED",
  "MAIL_DISMISSED",
  "ACCOUNT_PASSWORD_RESET",
  "PAID_SERVICE_REQUESTED",
  "UPGRADE_REQUESTED",
  "UPGRADE_COMPLETED",
  "UPGRADE_FAILED",
  "UPGRADE_RETRIED",
  "BUNDLE_SWITCH_REQUESTED",
  "BUNDLE_SWITCH_COMPLETED",
  "BUNDLE_SWITCH_FAILED",
  "BUNDLE_SWITCH_RETRIED",
  "RENEWAL_DROPPED",
  "SETTINGS_APPLIED",
  "DOMAIN_CHANGED",
  "GROUP_NAME_CHANGED",
  "DOMAIN_CHECK_STARTED",
  "DOMAIN_PROVEN",
  "DOMAIN_CHECK_FAILED",
  "NAME_RELEASED",
  "TRIAL_RELEASED",
  "OWNER_TRANSFERRED",
  "GROUP_FORMED",
  "GROUP_JOINED",
  "GROUP_LEFT",
  "GROUP_MAIN_CHANGED",
  "GROUP_CARDS_SET",
  "GROUP_CHART_SAVED",
  "GROUP_DISSOLVED",
  "GROUP_DISSOLUTION_UNDONE",
  "BILLING_PROFILE_CHANGED",
  "CASH_RECEIPT_REQUESTED",
  "CASH_RECEIPT_ISSUED",
  "CASH_RECEIPT_REJECTED",
  "BILL_PAID",
  "BILL_OVERDUE"
];

// functions/core/model/penalty.ts
var MONTH_UNITS = 377580n;
var UNITS = MONTH_UNITS * 10n;

// functions/core/model/usage.ts
var CountSchema = stored({ present: int().min(0), counted: int().min(0) });
var UsageDaySchema = stored({
  date: KstDateSchema,
  /** Registered accounts. */
  accounts: partialRecord(ProductSchema, CountSchema),
  /** Added capacity in units of 1 TB (R103). */
  units: partialRecord(ProductSchema, CountSchema)
});
var StorageSchema = partialRecord(
  ProductSchema,
  stored({
    usedBytes: int().min(0),
    /** Little was free at the last report, and the notice of it is written down: one for each crossing (A17). */
    isLow: boolean2()
  })
);
var UsageHeadSchema = UsageDaySchema.extend({
  storage: partialRecord(ProductSchema, StorageSchema),
  /** Rises with every change: a change made to an older reading is refused. */
  revision: int().min(1)
});

// functions/core/lifecycle/events.ts
var ActorSchema = discriminatedUnion("type", [
  stored({ type: literal("CUSTOMER"), sub: string2() }),
  stored({ type: literal("SUPPORT"), sub: string2() }),
  stored({ type: literal("FINANCE"), sub: string2() }),
  stored({ type: literal("SYSTEM") })
]);
var EventSchema = stored({
  tenantId: string2(),
  /** Who may read it, so that reading events needs no second read. */
  ownerSub: string2(),
  version: int().min(1),
  number: int().min(1),
  type: _enum(EVENT_TYPES),
  actor: ActorSchema,
  product: ProductSchema.optional(),
  /** When it was written down. */
  recordedAt: InstantSchema,
  /** When it took effect: the planned instant, however late the timer was. */
  effectiveAt: InstantSchema,
  /** For an event of the profile: the names of the fields, not their values. */
  fields: array(string2()).optional(),
  /** What was chosen or what came of it: dates, plans, whole won. */
  details: record(string2(), union([string2(), int()])).optional(),
  changes: record(string2(), unknown())
});

// functions/core/catalog/bundle-integrations.ts
var BUNDLE_INTEGRATIONS = [
  {
    code: "SINGLE_LOGIN",
    name: { ko: "\uD1B5\uD569 \uB85C\uADF8\uC778", en: "single login" },
    sentence: {
      ko: "WORKPLACE\uC5D0 \uB85C\uADF8\uC778\uD558\uBA74 NAVER WORKS\uB97C \uB2E4\uC2DC \uB85C\uADF8\uC778\uD558\uC9C0 \uC54A\uACE0 \uC0AC\uC6A9\uD569\uB2C8\uB2E4.",
      en: "A user who is logged in to WORKPLACE uses NAVER WORKS without a second login."
    }
  },
  {
    code: "MAIL_AND_CALENDAR_MENUS",
    name: { ko: "\uBA54\uC77C\uACFC \uCE98\uB9B0\uB354 \uBA54\uB274", en: "the Mail and Calendar menus" },
    sentence: {
      ko: "WORKPLACE \uC0C1\uB2E8\uC5D0 \uBA54\uC77C\uACFC \uCE98\uB9B0\uB354 \uBA54\uB274\uAC00 \uD45C\uC2DC\uB429\uB2C8\uB2E4.",
      en: "The Mail and Calendar menus stand at the top of WORKPLACE."
    },
    limit: {
      ko: "NAVER WORKS Lite\uC5D0\uB294 \uBA54\uC77C\uC774 \uC5C6\uC73C\uBBC0\uB85C \uCE98\uB9B0\uB354 \uBA54\uB274\uB9CC \uD45C\uC2DC\uB429\uB2C8\uB2E4.",
      en: "NAVER WORKS Lite has no Mail, so only the Calendar menu is there."
    }
  },
  {
    code: "APPROVALS_AND_ABSENCES_IN_NAVER_WORKS",
    name: { ko: "NAVER WORKS\uC758 \uACB0\uC7AC \uC694\uCCAD\uACFC \uBD80\uC7AC \uC77C\uC815 \uC870\uD68C", en: "approvals and absences in NAVER WORKS" },
    sentence: {
      ko: "WORKPLACE\uC758 \uACB0\uC7AC \uC694\uCCAD\uACFC \uBD80\uC7AC \uC77C\uC815\uC744 NAVER WORKS\uC5D0\uC11C \uD655\uC778\uD569\uB2C8\uB2E4.",
      en: "Approvals and absences of WORKPLACE can be seen in NAVER WORKS."
    }
  },
  {
    code: "ACCOUNTS_MANAGED_IN_WORKPLACE",
    name: {
      ko: "WORKPLACE\uC758 \uC870\uC9C1 \uBC0F \uAD6C\uC131\uC6D0 \uAD00\uB9AC \uC5F0\uB3D9",
      en: "the organization managed in WORKPLACE for both"
    },
    sentence: {
      ko: "\uC870\uC9C1\uACFC \uAD6C\uC131\uC6D0\uC740 WORKPLACE\uC5D0\uC11C\uB9CC \uC218\uC815\uD558\uACE0 NAVER WORKS\uC5D0\uC11C\uB294 \uC870\uD68C\uD569\uB2C8\uB2E4.",
      en: "The organization and its accounts are edited in WORKPLACE only and read in NAVER WORKS."
    },
    limit: {
      ko: "\uADF8\uB8F9\uACFC \uAE30\uAE30 \uBCF4\uC548\uCC98\uB7FC NAVER WORKS\uC5D0\uB9CC \uC788\uB294 \uAE30\uB2A5\uC740 NAVER WORKS\uC5D0\uC11C \uAD00\uB9AC\uD569\uB2C8\uB2E4.",
      en: "What only NAVER WORKS has, such as groups and device security, is managed there."
    }
  },
  {
    code: "ABSENCES_IN_CALENDAR",
    name: { ko: "\uCE98\uB9B0\uB354 \uC5F0\uB3D9 \uBD80\uC7AC \uC54C\uB9BC", en: "out-of-office notices linked to the calendar" },
    sentence: {
      ko: "\uBD80\uC7AC \uC77C\uC815\uC774 \uCE98\uB9B0\uB354\uC640 \uC5F0\uB3D9\uB418\uC5B4 \uC54C\uB824\uC9D1\uB2C8\uB2E4.",
      en: "Absences are linked to the calendar and announced from it."
    }
  },
  {
    code: "WORK_TALK_BOT",
    name: { ko: "\uC5C5\uBB34 \uC54C\uB9BC \uBD07(Work Talk, WorkNoti)", en: "the business bots Work Talk and WorkNoti" },
    sentence: {
      ko: "\uC5C5\uBB34 \uC54C\uB9BC \uBD07(Work Talk, WorkNoti)\uC774 \uBA54\uC2DC\uC9C0\uB85C \uC5C5\uBB34\uB97C \uC54C\uB9BD\uB2C8\uB2E4.",
      en: "The business bots (Work Talk, WorkNoti) announce work by message."
    }
  },
  {
    code: "HOME_WIDGETS",
    name: { ko: "\uD648 \uD654\uBA74\uC758 \uC704\uC82F\uACFC \uBC14\uB85C\uAC00\uAE30", en: "widgets and shortcuts of the home screen" },
    sentence: {
      ko: "\uD648 \uD654\uBA74\uC5D0 \uC704\uC82F\uACFC \uBC14\uB85C\uAC00\uAE30\uAC00 \uC81C\uACF5\uB429\uB2C8\uB2E4.",
      en: "The home screen has widgets and shortcuts."
    }
  }
];

// functions/core/lifecycle/operation.ts
var BUNDLE_LINKS = BUNDLE_INTEGRATIONS.map(({ code }) => code);

// functions/core/lifecycle/service-settings.ts
var ServiceSettingsSchema = IdentitySchema.extend({
  plan: PlanCodeSchema,
  features: array(string2()).readonly(),
  language: string2(),
  timeZone: string2(),
  integrations: array(string2()).readonly()
});

// functions/core/lifecycle/service-task.ts
var TASK_KINDS = ["SET_UP", "SETTINGS", "DELETION"];
var AnswerSchema = discriminatedUnion("status", [
  stored({ status: literal("DONE"), at: InstantSchema }),
  stored({ status: literal("FAILED"), at: InstantSchema, reason: string2() }),
  stored({ status: literal("WORKING"), at: InstantSchema, until: InstantSchema })
]);
var ServiceTaskSchema = stored({
  tenantId: string2(),
  product: ProductSchema,
  kind: _enum(TASK_KINDS),
  /** The version that the tenant had when it was asked: a higher number is newer. */
  number: int().min(1),
  /** The version of the work that waits for it. */
  work: int().min(1),
  /** With what the service is to serve the company; a deletion has none. */
  settings: ServiceSettingsSchema.optional(),
  /** When it was asked for the first time, how often, and when last. */
  askedAt: InstantSchema,
  asks: int().min(1),
  lastAskedAt: InstantSchema,
  answer: AnswerSchema.optional()
});
var HOUR2 = 3600;
var LONGEST_SECONDS = 24 * HOUR2;

// functions/core/mails/template-names.ts
var MAIL_TEMPLATE_NAMES = [
  "SETUP_COMPLETE",
  "SETUP_DELAYED",
  "TRIAL_ENDS_SOON",
  "TRIAL_SUSPENDED",
  "PAID_SWITCH_REQUESTED",
  "PAID_SWITCH_DROPPED",
  "PAID_SERVICE_STARTED",
  "CONTRACT_ENDS_SOON",
  "CONTRACT_RENEWED",
  "CANCELLATION_SCHEDULED",
  "CANCELLATION_UNDONE",
  "SERVICE_ENDED",
  "LOW_CAPACITY",
  "UPGRADE_REQUESTED",
  "UPGRADE_COMPLETE",
  "BUNDLE_COMPLETE",
  "NAME_CHANGED",
  "NAME_RELEASED",
  "ADDRESS_CHANGED",
  "OWNER_TRANSFERRED",
  "BILLING_PROFILE_CHANGED",
  "DOMAIN_PROVEN",
  "DOMAIN_CHECK_FAILED",
  "PASSWORD_LINK"
];
var isMailTemplateName = (name) => MAIL_TEMPLATE_NAMES.includes(name);

// functions/core/mails/mail-item.ts
var SEND_GRACE = 2 * 60;
var FATES = ["SOFT_BOUNCED", "DELIVERED", "REJECTED", "BOUNCED", "COMPLAINED"];
var MailItemSchema = stored({
  tenantId: string2(),
  /** Unique within the tenant; also the tag by which SES events name the mail. */
  mailId: string2(),
  /** A name that this release does not know is that of a later one, which sends the mail. */
  template: string2(),
  language: _enum(LANGUAGES),
  recipient: string2().optional(),
  isToProfile: literal(true).optional(),
  data: record(string2(), unknown()).optional(),
  reminder: string2().optional(),
  about: array(string2()).readonly().optional(),
  /** SENDING holds a lease; FAILED was given up; VOID is not true any more. */
  state: _enum(["PENDING", "SENDING", "SENT", "FAILED", "VOID"]),
  dueAt: InstantSchema,
  sweepAt: InstantSchema.optional(),
  /** The day had no room for it: until then it waits. */
  heldUntil: InstantSchema.optional(),
  /** It is on the counts of its day. */
  isCounted: literal(true).optional(),
  /** The later mail that made it out of date, so that it was not sent. */
  supersededBy: string2().optional(),
  /** How often it was handed to SES. */
  attempts: int().min(0),
  /** It was handed to SES again after a try of unknown outcome: it may have come twice. */
  isResent: literal(true).optional(),
  /** Technical time: until then whoever claimed the mail may be sending it. */
  leaseUntil: number2().optional(),
  messageId: string2().optional(),
  /** What SES has told of that message. */
  fate: stored({ kind: _enum(FATES), at: InstantSchema }).optional(),
  /** SES takes no mail of the account at all: since when, and how often it was asked. These are no tries of the mail. */
  refused: stored({ since: InstantSchema, times: int().min(1) }).optional(),
  /** When it was given up. */
  failedAt: InstantSchema.optional()
});
var isWritable = (mail) => isMailTemplateName(mail.template);
var isMadeAtSending = ({ reminder, template }) => reminder !== void 0 || template === "PASSWORD_LINK";

// functions/core/model/org-chart.ts
var DisplayRangeSchema = _enum(["GROUP", "OWN"]);
var ChartCompanySchema = stored({
  tenantId: string2(),
  displayRange: DisplayRangeSchema,
  /** The company that it stands under, never a department of one (R152); null: at the top. */
  parentTenantId: string2().nullable(),
  /** Its place among those under the same company, from the lowest on. */
  position: int().min(0).max(999)
});
var OrgChartSchema = array(ChartCompanySchema);

// functions/core/model/group.ts
var SubscribedSchema = stored({
  /** The first day without service; absent while nothing ends it. */
  endsOn: KstDateSchema.optional(),
  by: _enum(["CANCELLATION", "EXPIRY"]).optional()
});
var EnrollmentSchema = partialRecord(ProductSchema, SubscribedSchema);
var GroupCompanySchema = stored({
  companyId: string2().optional(),
  /** The version of the group that took it in: many may come in one second. */
  joinedIn: int().min(1),
  /** Billed to the main company from this day on (R146). */
  from: KstDateSchema,
  /** The first day on which it belongs to the group no more. */
  until: KstDateSchema.optional(),
  /** Corporate cards that are linked (R147). */
  cards: int().min(0),
  enrollment: EnrollmentSchema
});
var GroupSchema = stored({
  groupId: string2(),
  version: int().min(1),
  createdAt: InstantSchema,
  /** The latest instant at which it was decided on: a call that was sent earlier may come later. */
  asOf: InstantSchema,
  /** The main companies by the day from which they are it; the last may lie in the future (A28). */
  mains: array(stored({ from: KstDateSchema, tenantId: string2(), ownerSub: string2() })).min(1),
  companies: record(string2(), GroupCompanySchema),
  orgChart: OrgChartSchema,
  /** The first day on which there is no group any more: its companies are on their own, its bills stay. */
  until: KstDateSchema.optional()
});

// functions/core/model/payment.ts
var PaymentSchema = stored({
  month: KstMonthSchema,
  status: _enum(["PAID", "OVERDUE"]),
  /** Whole won without VAT: what the company pays for the month. */
  total: int(),
  /** When finance told it. */
  since: InstantSchema
});

// functions/adapters/table/items.ts
var tenantFrom = (item) => TenantSchema.parse((0, import_util_dynamodb.unmarshall)(item)["tenant"]);
var profileFrom = (item) => ProfileSchema.parse((0, import_util_dynamodb.unmarshall)(item)["profile"]);
var eventFrom = (item) => EventSchema.parse((0, import_util_dynamodb.unmarshall)(item)["event"]);
var groupFrom = (item) => GroupSchema.parse((0, import_util_dynamodb.unmarshall)(item)["group"]);
var workFrom = (item) => WorkItemSchema.parse((0, import_util_dynamodb.unmarshall)(item)["work"]);
var mailFrom = (item) => MailItemSchema.parse((0, import_util_dynamodb.unmarshall)(item)["mail"]);
var accountFrom = (item) => AccountSchema.parse((0, import_util_dynamodb.unmarshall)(item)["account"]);
var REMOVED_KEPT_SECONDS = 2 * 86400;
var removedOnFrom = (item) => KstDateSchema.parse((0, import_util_dynamodb.unmarshall)(item)["date"]);
var usageDayFrom = (item) => UsageDaySchema.parse((0, import_util_dynamodb.unmarshall)(item)["day"]);
var usageHeadFrom = (item) => UsageHeadSchema.parse((0, import_util_dynamodb.unmarshall)(item)["head"]);
var paymentFrom = (item) => PaymentSchema.parse((0, import_util_dynamodb.unmarshall)(item)["payment"]);

// functions/adapters/table/credential-items.ts
var StoredPasswordSchema = object({
  hash: PasswordHashSchema,
  ...PasswordOriginSchema.shape,
  passwordId: string2().optional()
});
var passwordFrom = (item) => StoredPasswordSchema.parse((0, import_util_dynamodb2.unmarshall)(item));
var originFrom = (item) => object(PasswordOriginSchema.shape).parse((0, import_util_dynamodb2.unmarshall)(item));
var StoredLinkSchema = object({
  ...LinkRowSchema.omit({ isOwnAddress: true, byAdministrator: true }).shape,
  /** The mark of the account's own address; none when the link went to another one that was given. */
  sentTo: string2().optional(),
  askedAt: InstantSchema,
  expiresAt: InstantSchema
});
var linkFrom = (item) => StoredLinkSchema.parse((0, import_util_dynamodb2.unmarshall)(item));
var StoredTriesSchema = object({
  tries: TriesSchema,
  familiar: FamiliarSchema.optional(),
  fence: string2()
});
var triesFrom = (item) => StoredTriesSchema.parse((0, import_util_dynamodb2.unmarshall)(item));

// functions/adapters/table/idempotency-items.ts
var import_util_dynamodb3 = __toESM(require_dist_cjs(), 1);
var RecordSchema = object({
  payloadHash: string2(),
  status: int(),
  headers: record(string2(), string2()),
  body: string2()
});
var KEPT_SECONDS = 24 * 3600;
var idempotencyFrom = (item) => RecordSchema.parse((0, import_util_dynamodb3.unmarshall)(item));

// functions/core/mails/content.ts
var paragraph = (text) => ({ kind: "paragraph", text });
var notice = (text) => ({ kind: "notice", text });
var values = (...list2) => ({ kind: "values", values: list2 });
function mailTemplate(data, write) {
  return { data, contentOf: (stored2, language, domains) => write(data.parse(stored2), language, domains) };
}

// functions/core/mails/wording/actions.ts
var LABELS = {
  ADD_CAPACITY: { ko: "\uC6A9\uB7C9 \uCD94\uAC00\uD558\uAE30", en: "Add capacity" },
  CHECK_CAPACITY: { ko: "\uC6A9\uB7C9 \uD655\uC778\uD558\uAE30", en: "See the capacity" },
  CHOOSE_RENEWAL: { ko: "\uAC31\uC2E0 \uC635\uC158 \uC120\uD0DD\uD558\uAE30", en: "Choose the renewal option" },
  LOG_IN: { ko: "\uB85C\uADF8\uC778\uD558\uAE30", en: "Log in" },
  OPEN_ADMIN: { ko: "NAVER WORKS \uAD00\uB9AC\uC790 \uD398\uC774\uC9C0 \uC5F4\uAE30", en: "Open the NAVER WORKS administration" },
  OPEN_CONSOLE: { ko: "\uCF58\uC194 \uC5F4\uAE30", en: "Open the console" },
  PROVE_DOMAIN: { ko: "\uB3C4\uBA54\uC778 \uC18C\uC720 \uD655\uC778\uD558\uAE30", en: "Prove the domain" },
  SEE_BILLING_PROFILE: { ko: "\uACB0\uC81C \uC815\uBCF4 \uBCF4\uAE30", en: "See the billing information" },
  SEE_BILLS: { ko: "\uC774\uC6A9 \uC694\uAE08 \uB0B4\uC5ED \uBCF4\uAE30", en: "See the bills" },
  SEE_CANCELLATION: { ko: "\uD574\uC9C0 \uC608\uC57D \uD655\uC778\uD558\uAE30", en: "See the scheduled cancellation" },
  SEE_CONTRACT: { ko: "\uACC4\uC57D \uB0B4\uC6A9 \uBCF4\uAE30", en: "See the contract" },
  SEE_NAMES: { ko: "\uD68C\uC0AC \uC815\uBCF4 \uBCF4\uAE30", en: "See the company information" },
  SEE_PRODUCT: { ko: "\uC0C1\uD488 \uBCF4\uAE30", en: "See the product" },
  SEE_PROGRESS: { ko: "\uC9C4\uD589 \uC0C1\uD669 \uBCF4\uAE30", en: "See the progress" },
  SEE_RESERVATION: { ko: "\uC608\uC57D \uB0B4\uC6A9 \uD655\uC778\uD558\uAE30", en: "See the reservation" },
  SET_PASSWORD: { ko: "\uBE44\uBC00\uBC88\uD638 \uC124\uC815\uD558\uAE30", en: "Set the password" },
  SWITCH_TO_PAID: { ko: "\uC720\uB8CC\uB85C \uC804\uD658\uD558\uAE30", en: "Switch to the paid service" }
};
var toPage = (page, label, language) => ({
  label: LABELS[label][language],
  to: page
});
function toProducts(products, label, language) {
  const [product, ...others] = products;
  const isOne = product !== void 0 && others.length === 0;
  return toPage(isOne ? { page: "PRODUCT", product } : { page: "COMPANY" }, label, language);
}
var toUrl = (url2, label, language) => ({
  label: LABELS[label][language],
  to: { url: url2 }
});

// functions/core/mails/wording/in-words.ts
var MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"]
];
function dateInWords(date2, language) {
  const [year = 0, month = 0, day = 0] = date2.split("-").map(Number);
  return language === "ko" ? `${year}\uB144 ${month}\uC6D4 ${day}\uC77C` : `${day} ${MONTHS[month - 1]} ${year}`;
}
function monthInWords(month, language) {
  const [year = 0, number3 = 0] = month.split("-").map(Number);
  return language === "ko" ? `${year}\uB144 ${number3}\uC6D4` : `${MONTHS[number3 - 1]} ${year}`;
}
function timeInWords(instant, language) {
  const date2 = kstDateOf(instant);
  const minutes = Math.floor((epochOf(instant) - epochOf(startOfKstDay(date2))) / 6e4);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  const day = dateInWords(date2, language);
  return language === "ko" ? `${day} ${clock}` : `${clock} on ${day}`;
}
function daysInWords(days, language) {
  if (language === "ko") return `${days}\uC77C`;
  return days === 1 ? "1 day" : `${days} days`;
}
var WonSchema = int().min(0);
function wonInWords(amount, language) {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
  return language === "ko" ? `${digits}\uC6D0` : `\u20A9${digits}`;
}
var LAST_JOINT = { ko: " \uBC0F ", en: " and " };
function listInWords(items, language) {
  const last = items.slice(-1).join();
  const others = items.slice(0, -1).join(", ");
  return others === "" ? last : `${others}${LAST_JOINT[language]}${last}`;
}

// functions/core/mails/templates/company/address-changed.ts
var DataSchema = stored({
  company: string2().optional(),
  /** With most of its first part hidden: a reader of the old mailbox need not learn it. */
  newAddress: string2(),
  changedAt: InstantSchema
});
var addressChanged = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { company = words.company, newAddress, changedAt } = data;
  return {
    subject: words.subject,
    action: toPage({ page: "SETTINGS" }, "SEE_NAMES", language),
    blocks: [
      paragraph(words.changed(company)),
      values(
        { label: words.newAddress, value: newAddress },
        { label: words.changedAt, value: timeInWords(changedAt, language) }
      ),
      notice(words.notYou)
    ],
    why: words.why(company)
  };
});
var WORDS = {
  ko: {
    company: "\uD68C\uC0AC",
    subject: "[SMARTWORK] \uC54C\uB9BC \uBA54\uC77C \uC8FC\uC18C\uAC00 \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4",
    changed: (company) => `${company}\uC758 SMARTWORK \uC54C\uB9BC \uBA54\uC77C \uC8FC\uC18C\uAC00 \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC55E\uC73C\uB85C \uC54C\uB9BC \uBA54\uC77C\uC740 \uC0C8 \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9AC\uBA70, \uC774 \uC8FC\uC18C\uB85C\uB294 \uB354 \uC774\uC0C1 \uBCF4\uB0B4 \uB4DC\uB9AC\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4. \uAD00\uB9AC\uC790\uC758 \uBE44\uBC00\uBC88\uD638 \uC124\uC815 \uB9C1\uD06C\uB3C4 \uC0C8 \uC8FC\uC18C\uB85C \uBC1C\uC1A1\uB429\uB2C8\uB2E4.`,
    newAddress: "\uC0C8 \uC8FC\uC18C",
    changedAt: "\uBCC0\uACBD \uC77C\uC2DC",
    notYou: "\uD68C\uC0AC\uC5D0\uC11C \uBCC0\uACBD\uD558\uC9C0 \uC54A\uC73C\uC168\uB2E4\uBA74 \uC989\uC2DC \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uBB38\uC758\uD574 \uC8FC\uC2ED\uC2DC\uC624.",
    why: (company) => `\uC774 \uC8FC\uC18C\uAC00 \uBCC0\uACBD \uC804\uAE4C\uC9C0 ${company}\uC758 SMARTWORK \uC54C\uB9BC \uBA54\uC77C \uC8FC\uC18C\uB85C \uB4F1\uB85D\uB418\uC5B4 \uC788\uC5B4 \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`
  },
  en: {
    company: "your company",
    subject: "[SMARTWORK] Your notification address has changed",
    changed: (company) => `The SMARTWORK notification address of ${company} was changed. From now on, mails go to the new address, and no more come here. Links that set the password of the administrator go to the new address too.`,
    newAddress: "New address",
    changedAt: "Changed",
    notYou: "If nobody of your company has changed it, contact customer support at once.",
    why: (company) => `You get this mail because this address was the SMARTWORK notification address of ${company} until the change.`
  }
};

// functions/core/mails/templates/company/billing-profile-changed.ts
var DataSchema2 = stored({
  company: string2().optional(),
  /** The address of the bills in part: the mail may go to who is to get them no more. */
  noticeEmail: string2().optional(),
  /** Present when there is another one. */
  paymentMethod: stored({ label: string2(), expires: KstMonthSchema.optional() }).optional(),
  isMethodRemoved: boolean2(),
  /** It goes to the address that the bills went to before. */
  isFormerAddress: boolean2()
});
var billingProfileChanged = mailTemplate(DataSchema2, (data, language) => {
  const words = WORDS2[language];
  const { company = words.company, noticeEmail, paymentMethod, isMethodRemoved, isFormerAddress } = data;
  const expires = paymentMethod?.expires;
  return {
    subject: words.subject,
    action: toPage({ page: "BILLS" }, "SEE_BILLING_PROFILE", language),
    ...isFormerAddress && { why: words.why(company) },
    blocks: [
      paragraph(words.changed(company)),
      ...isFormerAddress ? [paragraph(words.noMore)] : [],
      values(
        ...noticeEmail === void 0 ? [] : [{ label: words.noticeEmail, value: noticeEmail }],
        ...paymentMethod ? [{ label: words.paymentMethod, value: paymentMethod.label }] : [],
        ...isMethodRemoved ? [{ label: words.paymentMethod, value: words.none }] : [],
        ...expires === void 0 ? [] : [{ label: words.expires, value: monthInWords(expires, language) }]
      ),
      notice(words.notYou)
    ]
  };
});
var WORDS2 = {
  ko: {
    company: "\uD68C\uC0AC",
    subject: "[SMARTWORK] \uACB0\uC81C \uC815\uBCF4\uAC00 \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4",
    changed: (company) => `${company}\uC758 SMARTWORK \uACB0\uC81C \uC815\uBCF4\uAC00 \uB2E4\uC74C\uACFC \uAC19\uC774 \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
    noMore: "\uC55E\uC73C\uB85C \uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4\uB294 \uC0C8 \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9AC\uBA70, \uC774 \uC8FC\uC18C\uB85C\uB294 \uB354 \uC774\uC0C1 \uBCF4\uB0B4 \uB4DC\uB9AC\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.",
    noticeEmail: "\uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4 \uC8FC\uC18C",
    paymentMethod: "\uACB0\uC81C \uC218\uB2E8",
    none: "\uB4F1\uB85D\uB41C \uACB0\uC81C \uC218\uB2E8 \uC5C6\uC74C",
    expires: "\uCE74\uB4DC \uC720\uD6A8 \uAE30\uAC04",
    notYou: "\uD68C\uC0AC\uC5D0\uC11C \uBCC0\uACBD\uD558\uC9C0 \uC54A\uC73C\uC168\uB2E4\uBA74 \uC989\uC2DC \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uBB38\uC758\uD574 \uC8FC\uC2ED\uC2DC\uC624.",
    why: (company) => `\uC774 \uC8FC\uC18C\uAC00 \uBCC0\uACBD \uC804\uAE4C\uC9C0 ${company}\uC758 SMARTWORK \uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4 \uC8FC\uC18C\uB85C \uB4F1\uB85D\uB418\uC5B4 \uC788\uC5B4 \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`
  },
  en: {
    company: "your company",
    subject: "[SMARTWORK] Your billing information has changed",
    changed: (company) => `The SMARTWORK billing information of ${company} was changed as follows.`,
    noMore: "From now on the bills are told to the new address, and no more to this one.",
    noticeEmail: "Address of the bills",
    paymentMethod: "Payment method",
    none: "none registered",
    expires: "Card good through",
    notYou: "If nobody of your company has changed it, contact customer support at once.",
    why: (company) => `You get this mail because this address was registered for the SMARTWORK bills of ${company} until this change.`
  }
};

// functions/core/mails/wording/domain-proof.ts
var proofBlocks = (domainName, language, domains) => [
  notice(WORDS3[language].needed(domainName)),
  ...recordBlocks(domainName, language, domains)
];
function recordBlocks(domainName, language, { tokenOf }) {
  const words = WORDS3[language];
  return [
    values(
      { label: words.type, value: "TXT" },
      { label: words.name, value: words.host(domainName) },
      { label: words.value, value: proofOf(tokenOf(domainName)) }
    ),
    paragraph(words.how)
  ];
}
var WORDS3 = {
  ko: {
    needed: (domain) => `NAVER WORKS\uB97C \uC815\uC0C1\uC801\uC73C\uB85C \uC0AC\uC6A9\uD558\uC2DC\uB824\uBA74 \uB3C4\uBA54\uC778 ${domain}\uC758 \uC18C\uC720\uB97C \uD655\uC778\uD574\uC57C \uD569\uB2C8\uB2E4. \uD655\uC778\uC774 \uB05D\uB098\uAE30 \uC804\uC5D0\uB294 \uC77C\uBD80 \uAE30\uB2A5\uC774 \uC81C\uD55C\uB429\uB2C8\uB2E4.`,
    type: "\uB808\uCF54\uB4DC \uC720\uD615",
    name: "\uD638\uC2A4\uD2B8 \uC774\uB984",
    host: (domain) => `@ \uB610\uB294 ${domain}`,
    value: "\uB808\uCF54\uB4DC \uAC12",
    how: "\uB3C4\uBA54\uC778\uC744 \uAD00\uB9AC\uD558\uB294 \uC5C5\uCCB4\uC758 DNS \uC124\uC815\uC5D0\uC11C \uC704 TXT \uB808\uCF54\uB4DC\uB97C \uCD94\uAC00\uD558\uC2E0 \uB2E4\uC74C, \uCF58\uC194\uC758 \uC124\uC815\uC5D0\uC11C \uB3C4\uBA54\uC778 \uC18C\uC720 \uD655\uC778\uC744 \uC2DC\uC791\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uB808\uCF54\uB4DC\uAC00 \uBC18\uC601\uB418\uAE30\uAE4C\uC9C0 \uCD5C\uB300 72\uC2DC\uAC04\uC774 \uAC78\uB9B4 \uC218 \uC788\uC73C\uBA70, \uD655\uC778\uC774 \uB05D\uB098\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4."
  },
  en: {
    needed: (domain) => `Before NAVER WORKS works normally, you must prove that the domain ${domain} is yours. Until then some features are limited.`,
    type: "Record type",
    name: "Host name",
    host: (domain) => `@ or ${domain}`,
    value: "Record value",
    how: "Add this TXT record to the DNS settings at the provider of your domain. Then start the check of the domain under Settings in the console. It can take up to 72 hours until the record is seen, and a mail tells you when the domain is proven."
  }
};

// functions/core/mails/templates/company/domain-check-failed.ts
var DataSchema3 = stored({
  domainName: string2(),
  /** The company has NAVER WORKS, which waits for the proof (R46). */
  isNeeded: boolean2(),
  /** Until then the record was looked for. */
  endedAt: InstantSchema
});
var domainCheckFailed = mailTemplate(DataSchema3, (data, language, domains) => {
  const words = WORDS4[language];
  const { domainName, isNeeded, endedAt } = data;
  const blocksOf = isNeeded ? proofBlocks : recordBlocks;
  return {
    subject: words.subject(domainName),
    action: toPage({ page: "SETTINGS" }, "PROVE_DOMAIN", language),
    blocks: [
      paragraph(words.notFound(domainName, timeInWords(endedAt, language))),
      ...blocksOf(domainName, language, domains),
      paragraph(words.compare)
    ]
  };
});
var WORDS4 = {
  ko: {
    subject: (domain) => `[SMARTWORK] \uB3C4\uBA54\uC778 ${domain}\uC758 \uC18C\uC720\uB97C \uD655\uC778\uD558\uC9C0 \uBABB\uD588\uC2B5\uB2C8\uB2E4`,
    notFound: (domain, time2) => `${time2}\uAE4C\uC9C0 \uB3C4\uBA54\uC778 ${domain}\uC758 DNS\uC5D0\uC11C \uC18C\uC720 \uD655\uC778\uC6A9 TXT \uB808\uCF54\uB4DC\uB97C \uCC3E\uC9C0 \uBABB\uD558\uC5EC \uD655\uC778\uC774 \uC885\uB8CC\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
    compare: "\uC774\uBBF8 \uB4F1\uB85D\uD558\uC168\uB2E4\uBA74 \uB808\uCF54\uB4DC \uAC12\uC774 \uC704\uC758 \uAC12\uACFC \uC815\uD655\uD788 \uC77C\uCE58\uD558\uB294\uC9C0, \uD558\uC704 \uB3C4\uBA54\uC778\uC5D0 \uB4F1\uB85D\uD558\uC2E0 \uAC83\uC740 \uC544\uB2CC\uC9C0 \uD655\uC778\uD574 \uC8FC\uC2ED\uC2DC\uC624."
  },
  en: {
    subject: (domain) => `[SMARTWORK] The domain ${domain} could not be proven`,
    notFound: (domain, time2) => `The TXT record that proves the domain ${domain} was not found in its DNS by ${time2}. It is not looked for any more.`,
    compare: "If you have added it already, compare its value with the one above, and check that it stands under the domain itself and not under a subdomain."
  }
};

// functions/core/mails/templates/company/domain-proven.ts
var DataSchema4 = stored({
  domainName: string2(),
  /** The company has NAVER WORKS, which waited for the proof (R46). */
  isNeeded: boolean2(),
  /** The plan has Mail, which needs an MX record as well (F27, R60). */
  hasMail: boolean2(),
  adminUrl: url({ protocol: /^https$/ }).optional()
});
var domainProven = mailTemplate(DataSchema4, (data, language) => {
  const words = WORDS5[language];
  const { domainName, isNeeded, hasMail, adminUrl } = data;
  return {
    subject: words.subject(domainName),
    action: adminUrl === void 0 ? toPage({ page: "SETTINGS" }, "SEE_NAMES", language) : toUrl(adminUrl, "OPEN_ADMIN", language),
    blocks: [
      paragraph(words.proven(domainName)),
      ...isNeeded ? [paragraph(words.works)] : [],
      ...hasMail ? [paragraph(words.mx)] : []
    ]
  };
});
var WORDS5 = {
  ko: {
    subject: (domain) => `[SMARTWORK] \uB3C4\uBA54\uC778 ${domain}\uC758 \uC18C\uC720\uAC00 \uD655\uC778\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    proven: (domain) => `DNS\uC5D0\uC11C TXT \uB808\uCF54\uB4DC\uB97C \uCC3E\uC544 \uB3C4\uBA54\uC778 ${domain}\uC758 \uC18C\uC720\uB97C \uD655\uC778\uD588\uC2B5\uB2C8\uB2E4. \uB4F1\uB85D\uD558\uC2E0 TXT \uB808\uCF54\uB4DC\uB294 \uC774\uC81C \uC0AD\uC81C\uD558\uC154\uB3C4 \uB429\uB2C8\uB2E4.`,
    works: "\uC18C\uC720 \uD655\uC778 \uC804\uAE4C\uC9C0 \uC81C\uD55C\uB418\uC5C8\uB358 NAVER WORKS \uAE30\uB2A5\uC744 \uC774\uC81C \uBAA8\uB450 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.",
    mx: "NAVER WORKS \uBA54\uC77C\uC744 \uC0AC\uC6A9\uD558\uC2DC\uB824\uBA74 DNS\uC5D0 MX \uB808\uCF54\uB4DC\uB3C4 \uB4F1\uB85D\uD574\uC57C \uD569\uB2C8\uB2E4. \uB4F1\uB85D\uD558\uC2E4 \uAC12\uC740 NAVER WORKS \uAD00\uB9AC\uC790 \uD398\uC774\uC9C0\uC5D0\uC11C \uD655\uC778\uD574 \uC8FC\uC2ED\uC2DC\uC624."
  },
  en: {
    subject: (domain) => `[SMARTWORK] The domain ${domain} is proven`,
    proven: (domain) => `The TXT record was found: it is proven that the domain ${domain} is yours. You may remove the record now.`,
    works: "The features of NAVER WORKS that waited for the proof can be used now.",
    mx: "NAVER WORKS Mail also needs an MX record in the DNS of the domain. The NAVER WORKS administration page shows its values."
  }
};

// functions/core/sizes.ts
var MB_IN_BYTES = GB_IN_BYTES / 1024;
function sizeInWords(bytes) {
  const [unit, size] = bytes < GB_IN_BYTES ? ["MB", MB_IN_BYTES] : ["GB", GB_IN_BYTES];
  const hundredths = Math.ceil(bytes / Number(size) * 100);
  const [whole = "", part] = String(hundredths / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${part === void 0 ? grouped : `${grouped}.${part}`} ${unit}`;
}

// functions/core/mails/wording/offer.ts
var plannedProduct = { product: ProductSchema, plan: PlanCodeSchema };
var hasItsPlan = ({ product, plan }) => productOf(product).plans.some(({ code }) => code === plan);
var PlannedProductSchema = stored(plannedProduct).refine(hasItsPlan);
var PlannedProductsSchema = array(PlannedProductSchema).min(1);
function planName({ product, plan }, language) {
  return planOf(product, plan).names[language];
}
function planNames(products, language) {
  return listInWords(
    products.map((product) => planName(product, language)),
    language
  );
}
var productsOf = (planned) => planned.map(({ product }) => product);
function productNames(products, language) {
  return listInWords(
    products.map((product) => productOf(product).names[language]),
    language
  );
}
function productsValue(products, language) {
  return { label: LABEL[language](products.length > 1), value: planNames(products, language) };
}
var LABEL = {
  ko: () => "\uC0C1\uD488",
  en: (several) => several ? "Products" : "Product"
};

// functions/core/mails/wording/places.ts
function managementPage(products, language) {
  const [product, ...others] = products;
  if (product === void 0 || others.length > 0) return WORDS6[language].several;
  return WORDS6[language].one(productOf(product).names[language], product);
}
var WORDS6 = {
  ko: {
    one: (name, product) => product === "WORKPLACE" ? `\uCF58\uC194\uC758 ${name} \uC0C1\uD488 \uAD00\uB9AC` : `\uCF58\uC194\uC758 ${name} My Product`,
    several: "\uCF58\uC194\uC758 \uAC01 \uC0C1\uD488 \uD398\uC774\uC9C0"
  },
  en: {
    one: (name) => `My Product of ${name} in the console`,
    several: "My Product of each product in the console"
  }
};

// functions/core/mails/templates/company/low-capacity.ts
var BytesSchema = int().min(0);
var DataSchema5 = stored({
  product: ProductSchema,
  plan: PlanCodeSchema,
  /** Whose shared capacity it is: a Collabo plan has that of two services (R110). */
  service: ProductSchema,
  totalBytes: BytesSchema,
  usedBytes: BytesSchema,
  freeBytes: BytesSchema,
  remedy: _enum(["ADD_UNITS", "SWITCH_TO_PAID", "DELETE"])
}).refine(hasItsPlan);
var lowCapacity = mailTemplate(DataSchema5, (data, language) => {
  const words = WORDS7[language];
  const { product, plan, service, totalBytes, usedBytes, freeBytes, remedy } = data;
  const name = productOf(service).names[language];
  return {
    subject: freeBytes === 0 ? words.fullSubject(name) : words.subject(name),
    action: toProducts([product], ACTIONS[remedy], language),
    blocks: [
      notice(freeBytes === 0 ? words.full(name) : words.low(name, sizeInWords(freeBytes))),
      values(
        productsValue([{ product, plan }], language),
        { label: words.total, value: sizeInWords(totalBytes) },
        { label: words.used, value: sizeInWords(usedBytes) }
      ),
      paragraph(words.remedies[remedy](managementPage([product], language))),
      ...service === "WORKPLACE" ? [paragraph(words.notCounted)] : []
    ]
  };
});
var ACTIONS = {
  ADD_UNITS: "ADD_CAPACITY",
  SWITCH_TO_PAID: "SWITCH_TO_PAID",
  DELETE: "CHECK_CAPACITY"
};
var WORDS7 = {
  ko: {
    subject: (name) => `[SMARTWORK] ${name} \uACF5\uC6A9 \uC6A9\uB7C9\uC774 \uC5BC\uB9C8 \uB0A8\uC9C0 \uC54A\uC558\uC2B5\uB2C8\uB2E4`,
    fullSubject: (name) => `[SMARTWORK] ${name} \uACF5\uC6A9 \uC6A9\uB7C9\uC774 \uAC00\uB4DD \uCC3C\uC2B5\uB2C8\uB2E4`,
    low: (name, free) => `${name}\uC758 \uB0A8\uC740 \uACF5\uC6A9 \uC6A9\uB7C9\uC740 ${free}\uC785\uB2C8\uB2E4. \uC6A9\uB7C9\uC774 \uAC00\uB4DD \uCC28\uBA74 \uC0C8 \uD30C\uC77C\uC744 \uC800\uC7A5\uD558\uC9C0 \uBABB\uD560 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    full: (name) => `${name}\uC758 \uACF5\uC6A9 \uC6A9\uB7C9\uC774 \uB0A8\uC544 \uC788\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4. \uC0C8 \uD30C\uC77C\uC744 \uC800\uC7A5\uD558\uC9C0 \uBABB\uD560 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    total: "\uC804\uCCB4 \uACF5\uC6A9 \uC6A9\uB7C9",
    used: "\uC0AC\uC6A9 \uC911\uC778 \uC6A9\uB7C9",
    remedies: {
      ADD_UNITS: (page) => `${page}\uC5D0\uC11C \uC6A9\uB7C9\uC744 TB \uB2E8\uC704\uB85C \uCD94\uAC00\uD558\uC2DC\uAC70\uB098, \uD544\uC694 \uC5C6\uB294 \uD30C\uC77C\uC744 \uC0AD\uC81C\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uCD94\uAC00\uD558\uC2E0 \uC6A9\uB7C9\uC740 \uD544\uC694 \uC5C6\uC744 \uB54C \uBC18\uB0A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
      SWITCH_TO_PAID: (page) => `\uD544\uC694 \uC5C6\uB294 \uD30C\uC77C\uC744 \uC0AD\uC81C\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uC6A9\uB7C9\uC740 \uC720\uB8CC\uB85C \uC804\uD658\uD558\uC2E0 \uD6C4 ${page}\uC5D0\uC11C TB \uB2E8\uC704\uB85C \uCD94\uAC00\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
      DELETE: () => "\uD544\uC694 \uC5C6\uB294 \uD30C\uC77C\uC744 \uC0AD\uC81C\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uC774 \uC11C\uBE44\uC2A4\uC758 \uC6A9\uB7C9\uC740 \uB530\uB85C \uCD94\uAC00\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4."
    },
    notCounted: "\uC6CC\uD06C\uD50C\uB85C\uC6B0 \uBB38\uC11C\uC640 \uC778\uC0AC, \uD68C\uACC4 \uC790\uB8CC\uB294 \uC774 \uC6A9\uB7C9\uC5D0 \uD3EC\uD568\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: (name) => `[SMARTWORK] The shared capacity of ${name} is running low`,
    fullSubject: (name) => `[SMARTWORK] The shared capacity of ${name} is full`,
    low: (name, free) => `Of the shared capacity of ${name}, ${free} is left. When it is full, new files may not be saved.`,
    full: (name) => `Nothing is left of the shared capacity of ${name}. New files may not be saved.`,
    total: "Capacity",
    used: "Used",
    remedies: {
      ADD_UNITS: (page) => `Add capacity by the TB, in ${page}, or delete files that are no longer needed. What you add can be returned when it is no longer needed.`,
      SWITCH_TO_PAID: (page) => `Delete files that are no longer needed. After the switch to the paid service you can add capacity by the TB, in ${page}.`,
      DELETE: () => "Delete files that are no longer needed. No capacity can be added to this service on its own."
    },
    notCounted: "Workflow documents, HR and accounting records do not count."
  }
};

// functions/core/particles.ts
var FORMS = {
  "\uC740/\uB294": ["\uC740", "\uB294"],
  "\uC774/\uAC00": ["\uC774", "\uAC00"],
  "\uC744/\uB97C": ["\uC744", "\uB97C"],
  "\uC73C\uB85C/\uB85C": ["\uC73C\uB85C", "\uB85C"],
  "\uACFC/\uC640": ["\uACFC", "\uC640"]
};
function withParticle(word, particle) {
  const [afterFinal, afterVowel] = FORMS[particle];
  const sound = finalSoundOf(word);
  const endsInVowel = sound === "NONE" || sound === "RIEUL" && particle === "\uC73C\uB85C/\uB85C";
  return `${word}${endsInVowel ? afterVowel : afterFinal}`;
}
var HANGUL_FIRST = 44032;
var HANGUL_LAST = 55203;
var FINALS = 28;
var RIEUL = 8;
function finalSoundOf(word) {
  const token = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(word.normalize("NFC"))?.[0] ?? "";
  const last = token.at(-1) ?? "";
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return hangulSound((code - HANGUL_FIRST) % FINALS);
  if (/[0-9]/.test(last)) return DIGITS[Number(last)] ?? "NONE";
  const letters = /[A-Za-z]+$/.exec(token)?.[0] ?? "";
  return isSpelled(letters) ? letterSound(letters) : wordSound(letters.toLowerCase());
}
function hangulSound(final) {
  if (final === RIEUL) return "RIEUL";
  return final === 0 ? "NONE" : "OTHER";
}
var DIGITS = [
  ...["OTHER", "RIEUL", "NONE", "OTHER", "NONE"],
  ...["NONE", "OTHER", "RIEUL", "RIEUL", "NONE"]
];
var isSpelled = (letters) => /^[A-Z]{1,3}$/.test(letters) || !/[aeiouy]/i.test(letters);
function letterSound(letters) {
  if (/[lr]$/i.test(letters)) return "RIEUL";
  return /[mn]$/i.test(letters) ? "OTHER" : "NONE";
}
function wordSound(word) {
  if (/(?:l|[aeiou]le|[bcdfgkpt]le)$/.test(word)) return "RIEUL";
  if (/(?:[mn]|[aeiou][mn]e|ng|c|ck|oo?k|[aeiou]p|pp|[aeiou]t|eb)$/.test(word)) return "OTHER";
  return "NONE";
}

// functions/core/mails/templates/company/name-changed.ts
var DataSchema6 = stored({
  kind: _enum(["DOMAIN", "GROUP_NAME"]),
  name: string2(),
  /** Of the top administrator, under the new name. */
  loginId: string2(),
  /** The domain before, which stays the company's (F30). */
  secondaryDomain: string2().optional(),
  /** NAVER WORKS waits for the proof of a new domain (R46). */
  needsProof: boolean2()
});
var nameChanged = mailTemplate(DataSchema6, (data, language, domains) => {
  const words = WORDS8[language];
  const { kind, name, loginId, secondaryDomain, needsProof } = data;
  return {
    subject: words.subject[kind](name),
    action: toPage({ page: "SETTINGS" }, needsProof ? "PROVE_DOMAIN" : "SEE_NAMES", language),
    blocks: [
      paragraph(words.changed[kind](name)),
      values(
        { label: words.name[kind], value: name },
        { label: words.loginId, value: loginId },
        ...secondaryDomain === void 0 ? [] : [{ label: words.secondary, value: secondaryDomain }]
      ),
      paragraph(words.everybody),
      ...needsProof ? proofBlocks(name, language, domains) : [],
      paragraph(words.notYou)
    ]
  };
});
var WORDS8 = {
  ko: {
    subject: {
      DOMAIN: (name) => `[SMARTWORK] \uB3C4\uBA54\uC778\uC774 ${withParticle(name, "\uC73C\uB85C/\uB85C")} \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
      GROUP_NAME: (name) => `[SMARTWORK] \uADF8\uB8F9 \uC774\uB984\uC774 ${withParticle(name, "\uC73C\uB85C/\uB85C")} \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4`
    },
    changed: {
      DOMAIN: (name) => `\uD68C\uC0AC\uC758 \uB3C4\uBA54\uC778\uC774 ${withParticle(name, "\uC73C\uB85C/\uB85C")} \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC774\uC804 \uB3C4\uBA54\uC778\uC740 \uBCF4\uC870 \uB3C4\uBA54\uC778\uC73C\uB85C \uC720\uC9C0\uB429\uB2C8\uB2E4.`,
      GROUP_NAME: (name) => `\uD68C\uC0AC\uC758 \uADF8\uB8F9 \uC774\uB984\uC774 ${withParticle(name, "\uC73C\uB85C/\uB85C")} \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC774\uC804 \uADF8\uB8F9 \uC774\uB984\uC740 \uC774\uC81C \uB2E4\uB978 \uD68C\uC0AC\uAC00 \uC0AC\uC6A9\uD560 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`
    },
    name: { DOMAIN: "\uC0C8 \uB3C4\uBA54\uC778", GROUP_NAME: "\uC0C8 \uADF8\uB8F9 \uC774\uB984" },
    loginId: "\uAD00\uB9AC\uC790 \uB85C\uADF8\uC778 ID",
    secondary: "\uBCF4\uC870 \uB3C4\uBA54\uC778",
    everybody: "\uBAA8\uB4E0 \uAD6C\uC131\uC6D0\uC740 \uC0C8 \uB85C\uADF8\uC778 ID\uB85C \uB2E4\uC2DC \uB85C\uADF8\uC778\uD574\uC57C \uD569\uB2C8\uB2E4. \uBCC0\uACBD \uD6C4 24\uC2DC\uAC04 \uB3D9\uC548\uC740 \uB2E4\uC2DC \uBCC0\uACBD\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.",
    notYou: "\uC9C1\uC811 \uBCC0\uACBD\uD558\uC9C0 \uC54A\uC73C\uC168\uB2E4\uBA74 \uC989\uC2DC \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uBB38\uC758\uD574 \uC8FC\uC2ED\uC2DC\uC624."
  },
  en: {
    subject: {
      DOMAIN: (name) => `[SMARTWORK] Your domain is now ${name}`,
      GROUP_NAME: (name) => `[SMARTWORK] Your group name is now ${name}`
    },
    changed: {
      DOMAIN: (name) => `The domain of your company was changed to ${name}. The domain before it stays yours as a secondary domain.`,
      GROUP_NAME: (name) => `The group name of your company was changed to ${name}. The one before it is free now, for anyone.`
    },
    name: { DOMAIN: "New domain", GROUP_NAME: "New group name" },
    loginId: "Login ID of the administrator",
    secondary: "Secondary domain",
    everybody: "Everybody logs in again, with the new login ID. The name cannot be changed again for 24 hours.",
    notYou: "If nobody of your company has changed it, contact customer support at once."
  }
};

// functions/core/mails/templates/company/name-released.ts
var DataSchema7 = stored({
  nameKind: _enum(["COMPANY_ID", "DOMAIN", "GROUP_NAME"]),
  /** The name that the company has no more. */
  name: string2(),
  /** What has come in its place; nothing of a secondary domain. */
  next: string2().optional(),
  /** It only stands in until the company has another name. */
  isPlaceholder: boolean2(),
  /** Of the top administrator, when it is another one now. */
  loginId: string2().optional()
});
var nameReleased = mailTemplate(DataSchema7, (data, language) => {
  const words = WORDS9[language];
  const { nameKind: kind, name, next, isPlaceholder, loginId } = data;
  const label = isPlaceholder ? words.placeholder[kind] : words.next[kind];
  return {
    subject: words.subject(words.kind[kind], name),
    action: toPage({ page: "SETTINGS" }, "SEE_NAMES", language),
    blocks: [
      paragraph(words.released(words.kind[kind], name)),
      ...next === void 0 ? [paragraph(words.others)] : [
        values(
          { label, value: next },
          ...loginId === void 0 ? [] : [{ label: words.loginId, value: loginId }]
        )
      ],
      ...loginId === void 0 ? [] : [paragraph(words.everybody)],
      ...isPlaceholder ? [notice(words.choose[kind])] : [],
      paragraph(words.questions)
    ]
  };
});
var WORDS9 = {
  ko: {
    kind: { COMPANY_ID: "\uD68C\uC0AC ID", DOMAIN: "\uB3C4\uBA54\uC778", GROUP_NAME: "\uADF8\uB8F9 \uC774\uB984" },
    subject: (kind, name) => `[SMARTWORK] ${kind} ${name} \uC0AC\uC6A9\uC774 \uD574\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    released: (kind, name) => `\uACE0\uAC1D\uC9C0\uC6D0\uC5D0\uC11C \uD68C\uC0AC\uAC00 \uC0AC\uC6A9\uD558\uB358 ${kind} ${name}\uC758 \uC0AC\uC6A9\uC744 \uD574\uC81C\uD588\uC2B5\uB2C8\uB2E4. \uC774\uC81C ${withParticle(name, "\uC740/\uB294")} \uB2E4\uB978 \uD68C\uC0AC\uAC00 \uC0AC\uC6A9\uD560 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    others: "\uD68C\uC0AC\uAC00 \uD604\uC7AC \uC0AC\uC6A9\uD558\uB294 \uC774\uB984\uACFC \uB85C\uADF8\uC778 ID\uB294 \uADF8\uB300\uB85C \uC720\uC9C0\uB429\uB2C8\uB2E4.",
    next: { COMPANY_ID: "\uC0C8 \uD68C\uC0AC ID", DOMAIN: "\uC0C8 \uB3C4\uBA54\uC778", GROUP_NAME: "\uC0C8 \uADF8\uB8F9 \uC774\uB984" },
    placeholder: { COMPANY_ID: "\uC784\uC2DC \uD68C\uC0AC ID", DOMAIN: "\uC784\uC2DC \uB3C4\uBA54\uC778", GROUP_NAME: "\uC784\uC2DC \uADF8\uB8F9 \uC774\uB984" },
    loginId: "\uAD00\uB9AC\uC790 \uB85C\uADF8\uC778 ID",
    everybody: "\uBAA8\uB4E0 \uAD6C\uC131\uC6D0\uC740 \uC0C8 \uB85C\uADF8\uC778 ID\uB85C \uB2E4\uC2DC \uB85C\uADF8\uC778\uD574\uC57C \uD569\uB2C8\uB2E4.",
    choose: {
      COMPANY_ID: "\uC784\uC2DC \uD68C\uC0AC ID\uB97C \uC0AC\uC6A9\uD558\uACE0 \uC788\uC2B5\uB2C8\uB2E4. \uC0AC\uC6A9\uD558\uC2E4 \uD68C\uC0AC ID\uB97C \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uC54C\uB824 \uC8FC\uC2ED\uC2DC\uC624.",
      DOMAIN: "\uC784\uC2DC \uB3C4\uBA54\uC778\uC744 \uC0AC\uC6A9\uD558\uACE0 \uC788\uC2B5\uB2C8\uB2E4. \uCF58\uC194\uC758 \uC124\uC815\uC5D0\uC11C \uD68C\uC0AC\uAC00 \uC18C\uC720\uD55C \uB3C4\uBA54\uC778\uC73C\uB85C \uBCC0\uACBD\uD558\uACE0 \uC18C\uC720\uB97C \uD655\uC778\uD574 \uC8FC\uC2ED\uC2DC\uC624.",
      GROUP_NAME: "\uC784\uC2DC \uADF8\uB8F9 \uC774\uB984\uC744 \uC0AC\uC6A9\uD558\uACE0 \uC788\uC2B5\uB2C8\uB2E4. \uCF58\uC194\uC758 \uC124\uC815\uC5D0\uC11C \uB2E4\uB978 \uADF8\uB8F9 \uC774\uB984\uC73C\uB85C \uBCC0\uACBD\uD574 \uC8FC\uC2ED\uC2DC\uC624."
    },
    questions: "\uC774 \uC870\uCE58\uC5D0 \uB300\uD55C \uBB38\uC758\uB294 \uACE0\uAC1D\uC9C0\uC6D0\uC73C\uB85C \uC5F0\uB77D\uD574 \uC8FC\uC2ED\uC2DC\uC624."
  },
  en: {
    kind: { COMPANY_ID: "company ID", DOMAIN: "domain", GROUP_NAME: "group name" },
    subject: (kind, name) => `[SMARTWORK] Your ${kind} ${name} was released`,
    released: (kind, name) => `Customer support has released the ${kind} ${name} of your company. Other companies can use it now.`,
    others: "The present names of your company and its login IDs stay as they are.",
    next: { COMPANY_ID: "New company ID", DOMAIN: "New domain", GROUP_NAME: "New group name" },
    placeholder: {
      COMPANY_ID: "Placeholder of the company ID",
      DOMAIN: "Placeholder of the domain",
      GROUP_NAME: "Placeholder of the group name"
    },
    loginId: "Login ID of the administrator",
    everybody: "Everybody logs in again, with the new login ID.",
    choose: {
      COMPANY_ID: "The placeholder is not meant to stay. Tell customer support which company ID you want.",
      DOMAIN: "The placeholder is not meant to stay. Change to a domain of your own under Settings in the console, and prove it.",
      GROUP_NAME: "The placeholder is not meant to stay. Choose another group name under Settings in the console."
    },
    questions: "If you have questions about this, contact customer support."
  }
};

// functions/core/mails/templates/company/owner-transferred.ts
var DataSchema8 = stored({
  company: string2().optional(),
  to: _enum(["FORMER", "NEW"]),
  /** Of the top administrator, for the new owner. */
  loginId: string2().optional(),
  /** The company had a payment method of the former owner. */
  isMethodRemoved: boolean2().optional(),
  /** It goes to the address that the bills went to, which need not be the owner's. */
  isBillAddress: literal(true).optional()
});
var ownerTransferred = mailTemplate(DataSchema8, (data, language) => {
  const words = WORDS10[language];
  const { to, company = words.company, loginId, isMethodRemoved, isBillAddress } = data;
  const isNew = to === "NEW";
  const reader = isBillAddress ? "BILLS" : to;
  return {
    subject: words.subject[to](company),
    action: toPage({ page: isNew ? "COMPANY" : "HOME" }, "OPEN_CONSOLE", language),
    blocks: [
      paragraph(words.transferred[reader](company)),
      ...loginId === void 0 ? [] : [values({ label: words.loginId, value: loginId }), paragraph(words.password)],
      ...isMethodRemoved ? [paragraph(words.method[to])] : [],
      notice(words.notYou[to])
    ],
    why: words.why[reader](company)
  };
});
var WORDS10 = {
  ko: {
    company: "\uD68C\uC0AC",
    subject: {
      FORMER: (company) => `[SMARTWORK] ${withParticle(company, "\uC774/\uAC00")} \uB2E4\uB978 \uCF58\uC194 \uACC4\uC815\uC73C\uB85C \uC774\uC804\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
      NEW: (company) => `[SMARTWORK] ${withParticle(company, "\uC774/\uAC00")} \uACE0\uAC1D\uB2D8\uC758 \uCF58\uC194 \uACC4\uC815\uC73C\uB85C \uC774\uC804\uB418\uC5C8\uC2B5\uB2C8\uB2E4`
    },
    transferred: {
      FORMER: (company) => `\uACE0\uAC1D\uC9C0\uC6D0\uC5D0\uC11C ${withParticle(company, "\uC744/\uB97C")} \uB2E4\uB978 \uCF58\uC194 \uACC4\uC815\uC73C\uB85C \uC774\uC804\uD588\uC2B5\uB2C8\uB2E4. \uC774\uC81C \uAE30\uC874 \uACC4\uC815\uC73C\uB85C\uB294 \uC774 \uD68C\uC0AC\uB97C \uC870\uD68C\uD558\uAC70\uB098 \uBCC0\uACBD\uD558\uC2E4 \uC218 \uC5C6\uC73C\uBA70, \uC54C\uB9BC \uBA54\uC77C\uB3C4 \uC774 \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9AC\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`,
      NEW: (company) => `\uACE0\uAC1D\uC9C0\uC6D0\uC5D0\uC11C ${withParticle(company, "\uC744/\uB97C")} \uACE0\uAC1D\uB2D8\uC758 \uCF58\uC194 \uACC4\uC815\uC73C\uB85C \uC774\uC804\uD588\uC2B5\uB2C8\uB2E4. \uC774\uC81C \uC0C1\uD488, \uC774\uC6A9 \uC694\uAE08\uACFC \uC9C0\uAE08\uAE4C\uC9C0\uC758 \uBCC0\uACBD \uB0B4\uC5ED\uC744 \uCF58\uC194\uC5D0\uC11C \uD655\uC778\uD558\uC2E4 \uC218 \uC788\uC73C\uBA70, \uC54C\uB9BC \uBA54\uC77C\uC744 \uC774 \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9BD\uB2C8\uB2E4.`,
      BILLS: (company) => `\uACE0\uAC1D\uC9C0\uC6D0\uC5D0\uC11C ${withParticle(company, "\uC744/\uB97C")} \uB2E4\uB978 \uCF58\uC194 \uACC4\uC815\uC73C\uB85C \uC774\uC804\uD588\uC2B5\uB2C8\uB2E4. \uC55E\uC73C\uB85C \uC774 \uD68C\uC0AC\uC758 \uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4\uB294 \uC774 \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9AC\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`
    },
    loginId: "\uAD00\uB9AC\uC790 \uB85C\uADF8\uC778 ID",
    password: "\uC774\uC804 \uC18C\uC720\uC790\uAC00 \uAD00\uB9AC\uC790 \uBE44\uBC00\uBC88\uD638\uB97C \uC54C\uACE0 \uC788\uC744 \uC218 \uC788\uC73C\uBBC0\uB85C \uC0C8 \uBE44\uBC00\uBC88\uD638\uB97C \uC124\uC815\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uB85C\uADF8\uC778 \uD654\uBA74\uC5D0\uC11C \uBE44\uBC00\uBC88\uD638 \uC124\uC815 \uB9C1\uD06C\uB97C \uC694\uCCAD\uD558\uC2DC\uBA74 \uC774 \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9BD\uB2C8\uB2E4. \uC774\uC804 \uC8FC\uC18C\uB85C \uBCF4\uB0B8 \uB9C1\uD06C\uB294 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.",
    method: {
      FORMER: "\uC774 \uD68C\uC0AC\uC5D0 \uB4F1\uB85D\uD558\uC168\uB358 \uACB0\uC81C \uC218\uB2E8\uACFC \uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4 \uC8FC\uC18C\uB294 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4.",
      NEW: "\uC774\uC804 \uC18C\uC720\uC790\uC758 \uACB0\uC81C \uC218\uB2E8\uACFC \uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4 \uC8FC\uC18C\uB294 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uCF58\uC194\uC5D0\uC11C \uC0C8 \uACB0\uC81C \uC218\uB2E8\uC744 \uB4F1\uB85D\uD574 \uC8FC\uC2ED\uC2DC\uC624."
    },
    notYou: {
      FORMER: "\uD68C\uC0AC\uB97C \uC774\uC804\uD558\uB294 \uB370 \uB3D9\uC758\uD558\uC9C0 \uC54A\uC73C\uC168\uB2E4\uBA74 \uC989\uC2DC \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uBB38\uC758\uD574 \uC8FC\uC2ED\uC2DC\uC624.",
      NEW: "\uC774 \uD68C\uC0AC\uC640 \uAD00\uB828\uC774 \uC5C6\uC73C\uC2DC\uB2E4\uBA74 \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uBB38\uC758\uD574 \uC8FC\uC2ED\uC2DC\uC624."
    },
    why: {
      FORMER: (company) => `\uC774 \uC8FC\uC18C\uAC00 \uC774\uC804 \uC804\uAE4C\uC9C0 ${company}\uC758 SMARTWORK \uC54C\uB9BC \uBA54\uC77C \uC8FC\uC18C\uB85C \uB4F1\uB85D\uB418\uC5B4 \uC788\uC5B4 \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`,
      NEW: (company) => `\uC774 \uC8FC\uC18C\uAC00 ${company}\uC758 \uC0C8 SMARTWORK \uC54C\uB9BC \uBA54\uC77C \uC8FC\uC18C\uB85C \uB4F1\uB85D\uB418\uC5B4 \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`,
      BILLS: (company) => `\uC774 \uC8FC\uC18C\uAC00 \uC774\uC804 \uC804\uAE4C\uC9C0 ${company}\uC758 SMARTWORK \uC774\uC6A9 \uC694\uAE08 \uC548\uB0B4 \uC8FC\uC18C\uB85C \uB4F1\uB85D\uB418\uC5B4 \uC788\uC5B4 \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`
    }
  },
  en: {
    company: "your company",
    subject: {
      FORMER: (company) => `[SMARTWORK] ${company} now belongs to another console account`,
      NEW: (company) => `[SMARTWORK] ${company} now belongs to your console account`
    },
    transferred: {
      FORMER: (company) => `Customer support has handed ${company} to another console account. The former account can no longer see or change the company, and no more mails come to this address.`,
      NEW: (company) => `Customer support has handed ${company} to your console account. The console shows its products, its bills and everything that has happened so far, and mails come to this address from now on.`,
      BILLS: (company) => `Customer support has handed ${company} to another console account. Its bills are not told to this address any more.`
    },
    loginId: "Login ID of the administrator",
    password: "The former owner may know the password of the administrator, so set a new one. Ask for a link at the login: it comes to this address. Links that went to the former address do not work any more.",
    method: {
      FORMER: "Your payment method and the address of your bills were removed from the company.",
      NEW: "The payment method of the former owner and the address for the bills were removed. Register a payment method of your own in the console."
    },
    notYou: {
      FORMER: "If you did not agree to this, contact customer support at once.",
      NEW: "If you do not know this company, contact customer support."
    },
    why: {
      FORMER: (company) => `You get this mail because this address was the SMARTWORK notification address of ${company} until then.`,
      NEW: (company) => `You get this mail because this address is the new SMARTWORK notification address of ${company}.`,
      BILLS: (company) => `You get this mail because this address was registered for the SMARTWORK bills of ${company} until then.`
    }
  }
};

// functions/core/mails/templates/company/password-link.ts
var PasswordLinkDataSchema = strictObject({
  company: string2().optional(),
  /** Under which the account logs in with the password that the link sets. */
  loginId: string2(),
  /** The login ID counts only from the end of a running switch to the bundle on. */
  fromSwitchOn: literal(true).optional(),
  /** Holds the token: this mail is the only place where it is written. */
  url: url({ protocol: /^https?$/ }),
  expiresAt: InstantSchema,
  /** Who asked for the mail: someone at the login, the administrator, or a switch to the bundle. */
  askedBy: _enum(["USER", "ADMINISTRATOR", "BUNDLE_SWITCH"])
});
var passwordLink = mailTemplate(PasswordLinkDataSchema, (data, language) => {
  const words = WORDS11[language];
  const { company = words.company, loginId, fromSwitchOn, url: url2, expiresAt, askedBy } = data;
  return {
    subject: words.subject,
    reader: loginId,
    action: toUrl(url2, "SET_PASSWORD", language),
    blocks: [
      paragraph(words.open[askedBy](company)),
      values(
        { label: words.loginId, value: loginId },
        { label: words.validUntil, value: timeInWords(expiresAt, language) }
      ),
      ...fromSwitchOn ? [paragraph(words.fromSwitchOn)] : [],
      paragraph(words.once),
      notice(words.secret),
      paragraph(words.notYou[askedBy])
    ],
    why: words.why[askedBy](company)
  };
});
var WORDS11 = {
  ko: {
    company: "\uD68C\uC0AC",
    subject: "[SMARTWORK] \uBE44\uBC00\uBC88\uD638\uB97C \uC124\uC815\uD574 \uC8FC\uC2ED\uC2DC\uC624",
    open: {
      USER: (company) => `${company}\uC758 SMARTWORK \uACC4\uC815\uC5D0 \uB300\uD55C \uBE44\uBC00\uBC88\uD638 \uC7AC\uC124\uC815 \uC694\uCCAD\uC744 \uBC1B\uC544 \uB9C1\uD06C\uB97C \uBCF4\uB0B4 \uB4DC\uB9BD\uB2C8\uB2E4. \uB9C1\uD06C\uB97C \uC5F4\uC5B4 \uC0C8 \uBE44\uBC00\uBC88\uD638\uB97C \uC785\uB825\uD574 \uC8FC\uC2ED\uC2DC\uC624.`,
      ADMINISTRATOR: (company) => `${company} \uAD00\uB9AC\uC790\uC758 \uC694\uCCAD\uC73C\uB85C \uBE44\uBC00\uBC88\uD638 \uC124\uC815 \uB9C1\uD06C\uB97C \uBCF4\uB0B4 \uB4DC\uB9BD\uB2C8\uB2E4. \uB9C1\uD06C\uB97C \uC5F4\uC5B4 \uC0C8 \uBE44\uBC00\uBC88\uD638\uB97C \uC785\uB825\uD574 \uC8FC\uC2ED\uC2DC\uC624.`,
      BUNDLE_SWITCH: (company) => `${company}\uC758 SMARTWORK \uBC88\uB4E4\uC5D0\uC11C \uC0AC\uC6A9\uD558\uC2E4 \uBE44\uBC00\uBC88\uD638\uB97C \uC124\uC815\uD558\uB294 \uB9C1\uD06C\uB97C \uBCF4\uB0B4 \uB4DC\uB9BD\uB2C8\uB2E4. \uB9C1\uD06C\uB97C \uC5F4\uC5B4 \uC0C8 \uBE44\uBC00\uBC88\uD638\uB97C \uC785\uB825\uD574 \uC8FC\uC2ED\uC2DC\uC624.`
    },
    loginId: "\uB85C\uADF8\uC778 ID",
    validUntil: "\uB9C1\uD06C \uC720\uD6A8 \uAE30\uD55C",
    fromSwitchOn: "\uC704 \uB85C\uADF8\uC778 ID\uB294 \uBC88\uB4E4 \uC804\uD658\uC774 \uC644\uB8CC\uB41C \uD6C4\uBD80\uD130 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uC804\uD658\uC740 \uBCF4\uD1B5 1\uBD84 \uC548\uC5D0 \uC644\uB8CC\uB429\uB2C8\uB2E4.",
    once: "\uB9C1\uD06C\uB294 \uD55C \uBC88\uB9CC \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uADF8 \uC804\uC5D0 \uB2E4\uB978 \uBC29\uBC95\uC73C\uB85C \uBE44\uBC00\uBC88\uD638\uAC00 \uBCC0\uACBD\uB418\uBA74 \uC774 \uB9C1\uD06C\uB294 \uBB34\uD6A8\uAC00 \uB429\uB2C8\uB2E4.",
    secret: "\uB9C1\uD06C\uB97C \uC544\uB294 \uC0AC\uB78C\uC740 \uB204\uAD6C\uB098 \uBE44\uBC00\uBC88\uD638\uB97C \uC124\uC815\uD560 \uC218 \uC788\uC73C\uBBC0\uB85C \uC774 \uBA54\uC77C\uC744 \uB2E4\uB978 \uC0AC\uB78C\uC5D0\uAC8C \uC804\uB2EC\uD558\uC9C0 \uB9C8\uC2ED\uC2DC\uC624.",
    notYou: {
      USER: "\uC9C1\uC811 \uC694\uCCAD\uD558\uC9C0 \uC54A\uC73C\uC168\uB2E4\uBA74 \uC774 \uBA54\uC77C\uC744 \uBB34\uC2DC\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uBE44\uBC00\uBC88\uD638\uB294 \uBCC0\uACBD\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.",
      ADMINISTRATOR: "\uBCF8\uC778\uC758 \uACC4\uC815\uC774 \uC544\uB2C8\uB77C\uBA74 \uC774 \uBA54\uC77C\uC744 \uC0AD\uC81C\uD558\uACE0 \uAD00\uB9AC\uC790\uC5D0\uAC8C \uC54C\uB824 \uC8FC\uC2ED\uC2DC\uC624.",
      BUNDLE_SWITCH: "\uBCF8\uC778\uC758 \uACC4\uC815\uC774 \uC544\uB2C8\uB77C\uBA74 \uC774 \uBA54\uC77C\uC744 \uC0AD\uC81C\uD558\uACE0 \uAD00\uB9AC\uC790\uC5D0\uAC8C \uC54C\uB824 \uC8FC\uC2ED\uC2DC\uC624."
    },
    why: {
      USER: () => "\uC704 \uB85C\uADF8\uC778 ID\uC758 \uBE44\uBC00\uBC88\uD638 \uC7AC\uC124\uC815 \uC694\uCCAD\uC774 \uC811\uC218\uB418\uC5B4, \uACC4\uC815\uC758 \uC5F0\uB77D\uCC98\uB85C \uB4F1\uB85D\uB41C \uBA54\uC77C \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.",
      ADMINISTRATOR: (company) => `${company} \uAD00\uB9AC\uC790\uAC00 \uC704 \uACC4\uC815\uC758 \uBE44\uBC00\uBC88\uD638 \uC124\uC815 \uB9C1\uD06C\uB97C \uC694\uCCAD\uD558\uC5EC, \uACC4\uC815\uC758 \uC5F0\uB77D\uCC98\uB85C \uB4F1\uB85D\uB41C \uBA54\uC77C \uC8FC\uC18C\uB85C \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`,
      BUNDLE_SWITCH: (company) => `${company} \uAD00\uB9AC\uC790\uAC00 \uBC88\uB4E4 \uC804\uD658\uC744 \uC2E0\uCCAD\uD558\uBA74\uC11C \uBE44\uBC00\uBC88\uD638 \uC124\uC815 \uBA54\uC77C\uC744 \uBC1B\uC744 \uC8FC\uC18C\uB85C \uC774 \uC8FC\uC18C\uB97C \uC785\uB825\uD558\uC5EC \uBCF4\uB0B4 \uB4DC\uB9B0 \uBA54\uC77C\uC785\uB2C8\uB2E4.`
    }
  },
  en: {
    company: "your company",
    subject: "[SMARTWORK] Set your password",
    open: {
      USER: (company) => `A new password was requested for your SMARTWORK account at ${company}. Open the link and enter a new password.`,
      ADMINISTRATOR: (company) => `The administrator of ${company} sends you a link to set your password. Open the link and enter a new password.`,
      BUNDLE_SWITCH: (company) => `With this link you set your password for the SMARTWORK bundle of ${company}. Open the link and enter a new password.`
    },
    loginId: "Login ID",
    validUntil: "The link is valid until",
    fromSwitchOn: "This login ID works once the switch to the bundle is complete. That normally takes up to 1 minute.",
    once: "The link works once. When the password is changed in another way before, the link stops working.",
    secret: "Anyone who has the link can set the password, so do not pass this mail on.",
    notYou: {
      USER: "If you did not ask for it, ignore this mail: the password stays as it is.",
      ADMINISTRATOR: "If this is not your account, delete this mail and tell the administrator.",
      BUNDLE_SWITCH: "If this is not your account, delete this mail and tell the administrator."
    },
    why: {
      USER: () => "You get this mail because a new password was requested for this login ID, and this address is registered for the account.",
      ADMINISTRATOR: (company) => `You get this mail because the administrator of ${company} asked for a link for this account, and this address is registered for it.`,
      BUNDLE_SWITCH: (company) => `You get this mail because the administrator of ${company} gave this address for the link when requesting the switch to the bundle.`
    }
  }
};

// functions/core/consequences/consequence.ts
var INTEGRATIONS = BUNDLE_INTEGRATIONS.map(({ code }) => code);
var PricesSchema = stored({
  monthlyPrice: int().min(0),
  annualPrice: int().min(0),
  samplePrices: boolean2()
});
var ConsequenceSchema = discriminatedUnion("code", [
  /** From this instant on nobody can log in to the product. */
  stored({
    code: literal("SERVICE_ENDS"),
    product: ProductSchema,
    at: InstantSchema,
    reason: _enum(["CANCELED", "TRIAL_EXPIRED"])
  }),
  stored({ code: literal("DATA_DELETED"), product: ProductSchema, at: InstantSchema }),
  /** Requested for these months and without a result yet: they go with the personal data, after the last product. */
  stored({ code: literal("CASH_RECEIPTS_LOST"), months: array(KstMonthSchema), at: InstantSchema }),
  /** An end does away with no bill, and leaving the platform needs all of them paid (F43, F44). */
  stored({ code: literal("BILLS_OVERDUE"), months: array(KstMonthSchema).min(1) }),
  stored({ code: literal("BUNDLE_ENDS"), bundlePlan: BundlePlanCodeSchema, at: InstantSchema }),
  stored({
    code: literal("INTEGRATIONS_END"),
    integrations: array(_enum(INTEGRATIONS)),
    at: InstantSchema
  }),
  /** `loginIds` is the form of all: `ID@acme.com`. */
  stored({ code: literal("LOGIN_IDS_STAY"), loginIds: string2() }),
  stored({ code: literal("LOGIN_IDS_CHANGE"), before: string2(), loginIds: string2() }),
  /** Of every account but the top administrator. */
  stored({ code: literal("PASSWORDS_RESET"), product: ProductSchema, at: InstantSchema }),
  stored({
    code: literal("GOES_ON_FREE"),
    product: ProductSchema,
    plan: PlanCodeSchema,
    ...PricesSchema.shape,
    lastFreeDay: KstDateSchema,
    /** Of a reserved switch; then nothing of the rest happens. */
    firstPaidDay: KstDateSchema.optional(),
    /** Its own cancellation is scheduled. */
    endsOn: KstDateSchema.optional(),
    /** When login is refused unless somebody pays, and when the data goes. */
    endsAt: InstantSchema.optional(),
    deletedAt: InstantSchema.optional()
  }),
  stored({
    code: literal("GOES_ON_PAID"),
    product: ProductSchema,
    plan: PlanCodeSchema,
    billingPlan: BillingPlanSchema,
    price: int().min(0),
    samplePrices: boolean2(),
    /** Of an annual plan: the last day of the term, which goes on. */
    commitmentEndDate: KstDateSchema.optional(),
    /** Its own cancellation is scheduled. */
    endsOn: KstDateSchema.optional()
  }),
  /** What an account costs from a day on, of all parts that are paid. */
  stored({
    code: literal("ACCOUNT_PRICE"),
    from: KstDateSchema,
    before: int().min(0),
    after: int().min(0),
    samplePrices: boolean2()
  })
]);

// functions/core/mails/wording/billing.ts
var PaidBillingPlanSchema = _enum(["MONTHLY", "ANNUAL"]);
function billingPlanName(plan, language) {
  return NAMES[plan][language];
}
function billingValue(plan, language) {
  return { label: LABEL2[language], value: billingPlanName(plan, language) };
}
var LABEL2 = { ko: "\uC694\uAE08\uC81C", en: "Pricing plan" };
var NAMES = {
  MONTHLY: { ko: "\uC6D4\uAC04 \uC694\uAE08\uC81C", en: "monthly" },
  ANNUAL: { ko: "\uC5F0\uAC04 \uC694\uAE08\uC81C(12\uAC1C\uC6D4 \uC57D\uC815)", en: "annual (12-month commitment)" }
};

// functions/core/mails/wording/consequences.ts
var ConsequencesSchema = array(ConsequenceSchema.refine((one) => !("plan" in one) || hasItsPlan(one))).optional();
var consequenceInWords = (consequence, language) => {
  const say = WORDS12[language][consequence.code];
  return say(consequence, wordsOf(language));
};
var list = (lead) => (consequences = [], language) => consequences.length === 0 ? [] : [
  paragraph(lead[language]),
  values(...consequences.map((consequence) => consequenceInWords(consequence, language)))
];
var whatFollows = list({
  ko: "\uD574\uC9C0\uC5D0 \uB530\uB77C \uB2EC\uB77C\uC9C0\uB294 \uC0AC\uD56D\uC740 \uB2E4\uC74C\uACFC \uAC19\uC2B5\uB2C8\uB2E4.",
  en: "This changes with the cancellation:"
});
var whatFollowed = list({
  ko: "\uC11C\uBE44\uC2A4 \uC885\uB8CC\uC5D0 \uB530\uB77C \uB2EC\uB77C\uC9C0\uB294 \uC0AC\uD56D\uC740 \uB2E4\uC74C\uACFC \uAC19\uC2B5\uB2C8\uB2E4.",
  en: "This comes with its end:"
});
var isOfTheRest = ({ code }) => code !== "SERVICE_ENDS" && code !== "DATA_DELETED";
var ifUnpaid = list({
  ko: "\uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 \uB2E4\uC74C\uACFC \uAC19\uC774 \uB2EC\uB77C\uC9D1\uB2C8\uB2E4.",
  en: "Unless you switch to the paid service, this changes:"
});
var whatHolds = list({
  ko: "\uBC88\uB4E4\uC758 \uC774\uC6A9 \uC870\uAC74\uC740 \uB2E4\uC74C\uACFC \uAC19\uC2B5\uB2C8\uB2E4.",
  en: "These are the terms of the bundle:"
});
var wordsOf = (language) => ({
  time: (at) => timeInWords(at, language),
  date: (date2) => dateInWords(date2, language),
  months: (months) => listInWords(
    months.map((month) => monthInWords(month, language)),
    language
  ),
  won: (amount) => wonInWords(amount, language),
  plan: (planned) => planName(planned, language),
  product: (product) => productOf(product).names[language],
  bundle: (plan) => bundlePlan(plan).names[language],
  billing: (plan) => billingPlanName(plan, language),
  integrations: (codes) => listInWords(
    BUNDLE_INTEGRATIONS.filter(({ code }) => codes.includes(code)).map(({ name }) => name[language]),
    language
  ),
  sample: (isSample) => isSample ? [SAMPLE[language]] : []
});
var SAMPLE = { ko: "\uD45C\uC2DC\uB41C \uC694\uAE08\uC740 \uC608\uC2DC\uC785\uB2C8\uB2E4.", en: "The prices are samples." };
function afterTrial({ firstPaidDay, endsOn, endsAt, deletedAt }, say) {
  if (firstPaidDay) return [say.paid(firstPaidDay)];
  if (endsOn) return [say.cancelled(endsOn)];
  return endsAt && deletedAt ? [say.ended(endsAt, deletedAt)] : [];
}
var KO = {
  SERVICE_ENDS: ({ product, at, reason }, { product: nameOf, time: time2 }) => ({
    label: `${nameOf(product)} \uC11C\uBE44\uC2A4`,
    value: reason === "CANCELED" ? `${time2(at)}\uC5D0 \uD574\uC9C0\uB418\uBA70, \uADF8 \uC2DC\uAC01\uBD80\uD130 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.` : `\uBB34\uB8CC \uCCB4\uD5D8\uC774 ${time2(at)}\uC5D0 \uB05D\uB098\uBA70, \uADF8 \uC2DC\uAC01\uBD80\uD130 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.`
  }),
  DATA_DELETED: ({ product, at }, { product: nameOf, time: time2 }) => ({
    label: `${nameOf(product)} \uB370\uC774\uD130`,
    value: `${time2(at)}\uC5D0 \uBAA8\uB450 \uC601\uAD6C \uC0AD\uC81C\uB418\uBA70 \uBCF5\uAD6C\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.`
  }),
  CASH_RECEIPTS_LOST: ({ months: lost, at }, { months, time: time2 }) => ({
    label: "\uD604\uAE08\uC601\uC218\uC99D",
    value: `${months(lost)}\uBD84 \uD604\uAE08\uC601\uC218\uC99D\uC740 \uC2E0\uCCAD \uACB0\uACFC\uAC00 \uC544\uC9C1 \uC5C6\uC2B5\uB2C8\uB2E4. \uC2E0\uCCAD \uC815\uBCF4\uB294 ${time2(at)}\uC5D0 \uAC1C\uC778\uC815\uBCF4\uC640 \uD568\uAED8 \uC0AD\uC81C\uB418\uBBC0\uB85C, \uD604\uAE08\uC601\uC218\uC99D\uC774 \uD544\uC694\uD558\uC2DC\uBA74 \uACE0\uAC1D\uC9C0\uC6D0\uC5D0 \uBB38\uC758\uD574 \uC8FC\uC2ED\uC2DC\uC624.`
  }),
  BILLS_OVERDUE: ({ months: overdue }, { months }) => ({
    label: "\uBBF8\uB0A9 \uC694\uAE08",
    value: `${months(overdue)}\uBD84 \uC694\uAE08\uC774 \uBBF8\uB0A9\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC11C\uBE44\uC2A4\uAC00 \uC885\uB8CC\uB418\uC5B4\uB3C4 \uBBF8\uB0A9 \uC694\uAE08\uC740 \uB0A9\uBD80\uD558\uC154\uC57C \uD558\uBA70, \uC694\uAE08\uC744 \uBAA8\uB450 \uB0A9\uBD80\uD558\uC2E0 \uD6C4\uC5D0 \uD50C\uB7AB\uD3FC\uC5D0\uC11C \uD0C8\uD1F4\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`
  }),
  BUNDLE_ENDS: ({ bundlePlan: plan, at }, { bundle, time: time2 }) => ({
    label: "\uBC88\uB4E4",
    value: `${bundle(plan)} \uBC88\uB4E4\uC740 ${time2(at)}\uC5D0 \uB05D\uB098\uBA70, \uB0A8\uC740 \uC0C1\uD488\uC740 \uB2E8\uB3C5\uC73C\uB85C \uACC4\uC18D \uC774\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`
  }),
  INTEGRATIONS_END: ({ integrations, at }, { integrations: namesOf, time: time2 }) => ({
    label: "\uC5F0\uB3D9",
    value: `NAVER WORKS\uC640 WORKPLACE\uC758 \uC5F0\uB3D9 \uC124\uC815\uC774 ${time2(at)}\uC5D0 \uBAA8\uB450 \uCD08\uAE30\uD654\uB429\uB2C8\uB2E4. ${namesOf(integrations)} \uB4F1 \uBC88\uB4E4\uC758 \uC5F0\uB3D9 \uAE30\uB2A5\uC740 \uB354 \uC774\uC0C1 \uC81C\uACF5\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`
  }),
  LOGIN_IDS_STAY: ({ loginIds }) => ({
    label: "\uB85C\uADF8\uC778 ID",
    value: `${loginIds} \uD615\uC2DD\uC758 \uB85C\uADF8\uC778 ID\uB97C \uADF8\uB300\uB85C \uC0AC\uC6A9\uD569\uB2C8\uB2E4.`
  }),
  LOGIN_IDS_CHANGE: ({ before, loginIds }) => ({
    label: "\uB85C\uADF8\uC778 ID",
    value: `\uBAA8\uB4E0 \uACC4\uC815\uC758 \uB85C\uADF8\uC778 ID\uAC00 ${before} \uD615\uC2DD\uC5D0\uC11C ${loginIds} \uD615\uC2DD\uC73C\uB85C \uBCC0\uACBD\uB429\uB2C8\uB2E4.`
  }),
  PASSWORDS_RESET: ({ product, at }, { product: nameOf, time: time2 }) => ({
    label: "\uBE44\uBC00\uBC88\uD638",
    value: `\uCD5C\uC0C1\uC704 \uAD00\uB9AC\uC790\uB97C \uC81C\uC678\uD55C \uBAA8\uB4E0 \uAD6C\uC131\uC6D0\uC740 ${time2(at)}\uBD80\uD130 \uBE44\uBC00\uBC88\uD638 \uC7AC\uC124\uC815 \uAE30\uB2A5\uC73C\uB85C ${nameOf(product)} \uBE44\uBC00\uBC88\uD638\uB97C \uC0C8\uB85C \uC124\uC815\uD574\uC57C \uB85C\uADF8\uC778\uD560 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`
  }),
  GOES_ON_FREE: (one, words) => {
    const { date: date2, won, plan, sample } = words;
    return {
      label: plan(one),
      value: [
        `\uBB34\uB8CC \uCCB4\uD5D8\uC740 ${date2(one.lastFreeDay)}\uAE4C\uC9C0\uC785\uB2C8\uB2E4.`,
        ...afterTrial(one, {
          paid: (day) => `\uC608\uC57D\uD558\uC2E0 \uB300\uB85C ${date2(day)}\uC5D0 \uC720\uB8CC\uB85C \uC804\uD658\uB429\uB2C8\uB2E4.`,
          cancelled: (day) => `\uC608\uC57D\uB41C \uD574\uC9C0\uC77C\uC740 ${date2(day)}\uC785\uB2C8\uB2E4.`,
          ended: (endsAt, deletedAt) => `\uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 ${words.time(endsAt)}\uBD80\uD130 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uACE0, \uB370\uC774\uD130\uB294 ${words.time(deletedAt)}\uC5D0 \uBAA8\uB450 \uC601\uAD6C \uC0AD\uC81C\uB429\uB2C8\uB2E4.`
        }),
        `\uC720\uB8CC \uC694\uAE08\uC740 \uACC4\uC815\uB2F9 \uC6D4 ${won(one.monthlyPrice)}\uC774\uBA70, \uC5F0\uAC04 \uC694\uAE08\uC81C\uB294 \uC6D4 ${won(one.annualPrice)}\uC785\uB2C8\uB2E4.`,
        ...sample(one.samplePrices)
      ].join(" ")
    };
  },
  GOES_ON_PAID: (one, { date: date2, won, plan, billing, sample }) => {
    const { commitmentEndDate, endsOn } = one;
    return {
      label: plan(one),
      value: [
        `\uC720\uB8CC\uB85C \uACC4\uC18D \uC774\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uC694\uAE08\uC81C\uB294 ${billing(one.billingPlan)}\uC774\uBA70, \uC694\uAE08\uC740 \uACC4\uC815\uB2F9 \uC6D4 ${won(one.price)}\uC785\uB2C8\uB2E4.`,
        ...commitmentEndDate ? [`\uC57D\uC815 \uB9C8\uC9C0\uB9C9 \uB0A0\uC740 ${date2(commitmentEndDate)}\uC785\uB2C8\uB2E4.`] : [],
        ...endsOn ? [`\uC608\uC57D\uB41C \uD574\uC9C0\uC77C\uC740 ${date2(endsOn)}\uC785\uB2C8\uB2E4.`] : [],
        ...sample(one.samplePrices)
      ].join(" ")
    };
  },
  ACCOUNT_PRICE: ({ from, before, after, samplePrices: samplePrices2 }, { date: date2, won, sample }) => ({
    label: "\uACC4\uC815\uB2F9 \uC6D4 \uC694\uAE08",
    value: [
      `${date2(from)}\uBD80\uD130 ${won(after)}\uC774\uBA70, \uADF8 \uC804\uC5D0\uB294 ${won(before)}\uC785\uB2C8\uB2E4. \uBD80\uAC00\uAC00\uCE58\uC138\uB294 \uBCC4\uB3C4\uC785\uB2C8\uB2E4.`,
      ...sample(samplePrices2)
    ].join(" ")
  })
};
var EN = {
  SERVICE_ENDS: ({ product, at, reason }, { product: nameOf, time: time2 }) => ({
    label: nameOf(product),
    value: reason === "CANCELED" ? `Is cancelled at ${time2(at)}: from then on nobody can log in.` : `Its free trial ends at ${time2(at)}: from then on nobody can log in.`
  }),
  DATA_DELETED: ({ product, at }, { product: nameOf, time: time2 }) => ({
    label: `Data of ${nameOf(product)}`,
    value: `All of it is deleted for good at ${time2(at)} and cannot be restored.`
  }),
  CASH_RECEIPTS_LOST: ({ months: lost, at }, { months, time: time2 }) => ({
    label: "Cash receipts",
    value: `The request for ${months(lost)} has no result yet. It is deleted with the personal data at ${time2(at)}: contact customer support if you need the receipt.`
  }),
  BILLS_OVERDUE: ({ months: overdue }, { months }) => ({
    label: "Overdue bills",
    value: `The fees of ${months(overdue)} are overdue. They must be paid after the end too, and an account of the platform can be closed only when all fees are paid.`
  }),
  BUNDLE_ENDS: ({ bundlePlan: plan, at }, { bundle, time: time2 }) => ({
    label: "Bundle",
    value: `The bundle ${bundle(plan)} ends at ${time2(at)}. The other product goes on alone.`
  }),
  INTEGRATIONS_END: ({ integrations, at }, { integrations: namesOf, time: time2 }) => ({
    label: "Integrations",
    value: `All settings that link NAVER WORKS and WORKPLACE are reset at ${time2(at)}. These integrations end: ${namesOf(integrations)}.`
  }),
  LOGIN_IDS_STAY: ({ loginIds }) => ({
    label: "Login IDs",
    value: `They stay as they are: ${loginIds}.`
  }),
  LOGIN_IDS_CHANGE: ({ before, loginIds }) => ({
    label: "Login IDs",
    value: `All of them change, from ${before} to ${loginIds}.`
  }),
  PASSWORDS_RESET: ({ product, at }, { product: nameOf, time: time2 }) => ({
    label: "Passwords",
    value: `From ${time2(at)} on, everyone but the top administrator must set a new password by the password reset before logging in to ${nameOf(product)}.`
  }),
  GOES_ON_FREE: (one, words) => {
    const { date: date2, won, plan, sample } = words;
    return {
      label: plan(one),
      value: [
        `Its free trial lasts until ${date2(one.lastFreeDay)}.`,
        ...afterTrial(one, {
          paid: (day) => `The paid service begins on ${date2(day)}, as you have reserved it.`,
          cancelled: (day) => `Its cancellation is scheduled for ${date2(day)}.`,
          ended: (endsAt, deletedAt) => `Unless you switch to the paid service, nobody can log in from ${words.time(endsAt)} on, and all data is deleted for good at ${words.time(deletedAt)}.`
        }),
        `Paid, an account costs ${won(one.monthlyPrice)} a month, or ${won(one.annualPrice)} with an annual plan.`,
        ...sample(one.samplePrices)
      ].join(" ")
    };
  },
  GOES_ON_PAID: (one, { date: date2, won, plan, billing, sample }) => {
    const { commitmentEndDate, endsOn } = one;
    return {
      label: plan(one),
      value: [
        `Is paid: ${billing(one.billingPlan)}, ${won(one.price)} for an account and month.`,
        ...commitmentEndDate ? [`The last day of the commitment is ${date2(commitmentEndDate)}.`] : [],
        ...endsOn ? [`Its cancellation is scheduled for ${date2(endsOn)}.`] : [],
        ...sample(one.samplePrices)
      ].join(" ")
    };
  },
  ACCOUNT_PRICE: ({ from, before, after, samplePrices: samplePrices2 }, { date: date2, won, sample }) => ({
    label: "An account and month",
    value: [
      `Costs ${won(after)} from ${date2(from)} on, and ${won(before)} before. VAT is not included.`,
      ...sample(samplePrices2)
    ].join(" ")
  })
};
var WORDS12 = { ko: KO, en: EN };

// functions/core/mails/wording/schedules.ts
var ResetScheduleSchema = stored({
  product: ProductSchema,
  type: _enum(["START_PAID_SERVICE", "RENEWAL"])
});
function scheduleValues(schedules, language) {
  return values(
    ...schedules.map(({ product, type }) => ({
      label: productOf(product).names[language],
      value: NAMES2[type][language]
    }))
  );
}
var NAMES2 = {
  START_PAID_SERVICE: { ko: "\uC720\uB8CC \uC804\uD658 \uC608\uC57D", en: "reserved switch to the paid service" },
  RENEWAL: { ko: "\uAC31\uC2E0 \uC635\uC158", en: "renewal option" }
};

// functions/core/mails/templates/contract/cancellation-scheduled.ts
var ItemSchema = stored({
  product: ProductSchema,
  /** The first day without the service. */
  date: KstDateSchema,
  /** As quoted on the day of the request. */
  penalty: WonSchema
});
var DataSchema9 = stored({
  items: array(ItemSchema).min(1),
  reset: array(ResetScheduleSchema),
  consequences: ConsequencesSchema
});
var cancellationScheduled = mailTemplate(DataSchema9, ({ items, reset, consequences }, language) => {
  const words = WORDS13[language];
  const products = items.map(({ product }) => product);
  const names = productNames(products, language);
  return {
    subject: words.subject(names),
    action: toProducts(products, "SEE_CANCELLATION", language),
    blocks: [
      paragraph(words.scheduled(names)),
      values(...items.flatMap((item) => itemValues(item, language))),
      paragraph(words.lastDay),
      ...items.some(({ penalty }) => penalty > 0) ? [paragraph(words.penaltyRule)] : [],
      ...resetBlocks(reset, language),
      ...whatFollows(consequences, language),
      notice(words.deleted),
      paragraph(words.withdraw)
    ]
  };
});
function itemValues({ product, date: date2, penalty }, language) {
  const words = WORDS13[language];
  const name = productOf(product).names[language];
  return [
    { label: words.date(name), value: dateInWords(date2, language) },
    ...penalty > 0 ? [{ label: words.penalty(name), value: wonInWords(penalty, language) }] : []
  ];
}
function resetBlocks(reset, language) {
  if (reset.length === 0) return [];
  return [paragraph(WORDS13[language].reset), scheduleValues(reset, language)];
}
var WORDS13 = {
  ko: {
    subject: (names) => `[SMARTWORK] ${names} \uD574\uC9C0\uAC00 \uC608\uC57D\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    scheduled: (names) => `${names} \uD574\uC9C0\uAC00 \uB2E4\uC74C\uACFC \uAC19\uC774 \uC608\uC57D\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
    date: (name) => `${name} \uD574\uC9C0\uC77C`,
    penalty: (name) => `${name} \uC608\uC0C1 \uC704\uC57D\uAE08`,
    lastDay: "\uD574\uC9C0\uC77C\uC740 \uC11C\uBE44\uC2A4\uB97C \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC5C6\uB294 \uCCAB\uB0A0\uC774\uBA70, \uADF8\uB0A0 00:00\uBD80\uD130 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uC720\uB8CC \uC11C\uBE44\uC2A4\uC758 \uC694\uAE08\uC740 \uD574\uC9C0\uC77C \uC804\uB0A0\uAE4C\uC9C0\uB9CC \uBD80\uACFC\uB429\uB2C8\uB2E4.",
    penaltyRule: "\uC608\uC0C1 \uC704\uC57D\uAE08\uC740 \uD574\uC9C0\uB97C \uC608\uC57D\uD558\uC2E0 \uB0A0\uC744 \uAE30\uC900\uC73C\uB85C \uACC4\uC0B0\uD55C \uAE08\uC561\uC785\uB2C8\uB2E4. \uC2E4\uC81C \uC704\uC57D\uAE08\uC740 \uD574\uC9C0\uC77C\uC5D0 \uADF8\uB54C\uC758 \uB4F1\uB85D \uACC4\uC815 \uC218\uB85C \uB2E4\uC2DC \uACC4\uC0B0\uB418\uBA70, \uD06C\uB808\uB527\uC73C\uB85C\uB294 \uACB0\uC81C\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.",
    reset: "\uD574\uC9C0 \uC608\uC57D\uC5D0 \uB530\uB77C \uB2E4\uC74C \uC124\uC815\uC774 \uCD08\uAE30\uD654\uB418\uC5C8\uC2B5\uB2C8\uB2E4.",
    deleted: "\uD574\uC9C0\uC77C\uC5D0 \uD574\uB2F9 \uC0C1\uD488\uC758 \uBAA8\uB4E0 \uB370\uC774\uD130\uAC00 \uC601\uAD6C \uC0AD\uC81C\uB418\uBA70 \uBCF5\uAD6C\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uD544\uC694\uD55C \uB370\uC774\uD130\uB294 \uADF8 \uC804\uC5D0 \uBC31\uC5C5\uD574 \uC8FC\uC2ED\uC2DC\uC624.",
    withdraw: "\uD574\uC9C0 \uC608\uC57D\uC740 \uD574\uC9C0\uC77C 00:00 \uC804\uAE4C\uC9C0 \uCF58\uC194\uC5D0\uC11C \uCCA0\uD68C\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: (names) => `[SMARTWORK] The cancellation of ${names} is scheduled`,
    scheduled: (names) => `The cancellation of ${names} is scheduled as follows.`,
    date: (name) => `Cancellation date of ${name}`,
    penalty: (name) => `Expected penalty for ${name}`,
    lastDay: "The cancellation date is the first day without the service: nobody can log in from 00:00 on that day. A paid service is charged through the day before.",
    penaltyRule: "The expected penalty was computed on the day of the request. The penalty is computed on the cancellation date, with the accounts registered then. It cannot be paid by credits.",
    reset: "The scheduled cancellation has reset these settings:",
    deleted: "On the cancellation date all data of the product is deleted for good and cannot be restored. Back up what you need before then.",
    withdraw: "A scheduled cancellation can be withdrawn in the console until 00:00 on its date."
  }
};

// functions/core/mails/wording/trial-end.ts
function trialEnd(expiresAt, graceDays, language) {
  const expiry = kstDateOf(expiresAt);
  const expiryInWords = dateInWords(expiry, language);
  if (graceDays === 0) return WORDS14[language].deletedAtOnce(expiryInWords);
  return WORDS14[language].deletedAfterGrace(
    expiryInWords,
    graceDays,
    dateInWords(addDays(expiry, graceDays), language)
  );
}
function switchInTime(lastFreeDay, products, language) {
  return WORDS14[language].switchInTime(dateInWords(lastFreeDay, language), managementPage(products, language));
}
var switchToday = (products, language) => WORDS14[language].switchToday(managementPage(products, language));
var WORDS14 = {
  ko: {
    switchToday: (page) => `\uACC4\uC18D \uC0AC\uC6A9\uD558\uC2DC\uB824\uBA74 \uC624\uB298 \uC548\uC5D0 ${page}\uC5D0\uC11C \uC720\uB8CC\uB85C \uC804\uD658\uD574 \uC8FC\uC2ED\uC2DC\uC624.`,
    deletedAtOnce: (expiry) => `\uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 ${expiry} 00:00\uBD80\uD130 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC73C\uBA70, \uC800\uC7A5\uB41C \uB370\uC774\uD130\uAC00 \uBAA8\uB450 \uC601\uAD6C \uC0AD\uC81C\uB429\uB2C8\uB2E4.`,
    deletedAfterGrace: (expiry, days, end) => `\uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 ${expiry} 00:00\uBD80\uD130 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uB370\uC774\uD130\uB294 \uADF8 \uD6C4 ${days}\uC77C \uB3D9\uC548 \uBCF4\uAD00\uB418\uBA70, \uC774 \uAE30\uAC04\uC5D0\uB3C4 \uC720\uB8CC\uB85C \uC804\uD658\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. ${end} 00:00\uAE4C\uC9C0 \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 \uC11C\uBE44\uC2A4\uAC00 \uD574\uC9C0\uB418\uACE0 \uBAA8\uB4E0 \uB370\uC774\uD130\uAC00 \uC601\uAD6C \uC0AD\uC81C\uB429\uB2C8\uB2E4.`,
    switchInTime: (lastDay, page) => `\uACC4\uC18D \uC0AC\uC6A9\uD558\uC2DC\uB824\uBA74 ${lastDay}\uAE4C\uC9C0 ${page}\uC5D0\uC11C \uC720\uB8CC\uB85C \uC804\uD658\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uC804\uD658\uC77C\uC744 \uBBF8\uB9AC \uC608\uC57D\uD558\uC2E4 \uC218\uB3C4 \uC788\uC2B5\uB2C8\uB2E4.`
  },
  en: {
    switchToday: (page) => `To keep going, switch to the paid service today, in ${page}.`,
    deletedAtOnce: (expiry) => `Unless you switch to the paid service, nobody can log in from 00:00 on ${expiry}, and all data kept in the service is deleted.`,
    deletedAfterGrace: (expiry, days, end) => `Unless you switch to the paid service, nobody can log in from 00:00 on ${expiry}. The data is kept for ${days} more days, in which you can still switch. If you have not switched by 00:00 on ${end}, the service is cancelled and all data is deleted.`,
    switchInTime: (lastDay, page) => `To keep going, switch to the paid service by ${lastDay}, in ${page}. You can also reserve the day of the switch.`
  }
};

// functions/core/mails/templates/contract/cancellation-undone.ts
var DataSchema10 = stored({
  products: array(ProductSchema).min(1),
  /** What the cancellation had reset and the undo did not bring back (A9). */
  lost: array(ResetScheduleSchema),
  /** Set in trial. */
  trialExpiresAt: InstantSchema.optional(),
  /** How long the data outlives the trial; none when left out. */
  graceDays: int().min(0).optional(),
  consequences: ConsequencesSchema
});
var cancellationUndone = mailTemplate(DataSchema10, (data, language) => {
  const words = WORDS15[language];
  const names = productNames(data.products, language);
  return {
    subject: words.subject(names),
    action: toProducts(data.products, "SEE_PRODUCT", language),
    blocks: [paragraph(words.goesOn(names)), ...lostBlocks(data, language), ...trialBlocks(data, language)]
  };
});
function lostBlocks({ lost }, language) {
  if (lost.length === 0) return [];
  const words = WORDS15[language];
  const becomesMonthly = lost.some(({ type }) => type === "RENEWAL");
  return [
    paragraph(words.lost),
    scheduleValues(lost, language),
    ...becomesMonthly ? [paragraph(words.becomesMonthly)] : []
  ];
}
function trialBlocks({ trialExpiresAt, graceDays = 0, consequences }, language) {
  if (trialExpiresAt === void 0) return [];
  return [
    paragraph(WORDS15[language].trialStillEnds(timeInWords(trialExpiresAt, language))),
    ...consequences ? ifUnpaid(consequences, language) : [notice(trialEnd(trialExpiresAt, graceDays, language))]
  ];
}
var WORDS15 = {
  ko: {
    subject: (names) => `[SMARTWORK] ${names} \uD574\uC9C0 \uC608\uC57D\uC774 \uCCA0\uD68C\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    goesOn: (names) => `${names} \uD574\uC9C0 \uC608\uC57D\uC774 \uCCA0\uD68C\uB418\uC5B4 \uC11C\uBE44\uC2A4\uB97C \uACC4\uC18D \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    lost: "\uD574\uC9C0\uB97C \uC608\uC57D\uD558\uC2E4 \uB54C \uCD08\uAE30\uD654\uB41C \uB2E4\uC74C \uC124\uC815\uC740 \uBCF5\uC6D0\uB418\uC9C0 \uC54A\uC558\uC2B5\uB2C8\uB2E4. \uD544\uC694\uD558\uC2DC\uBA74 \uCF58\uC194\uC5D0\uC11C \uB2E4\uC2DC \uC124\uC815\uD574 \uC8FC\uC2ED\uC2DC\uC624.",
    becomesMonthly: "\uAC31\uC2E0 \uC635\uC158\uC744 \uB2E4\uC2DC \uC124\uC815\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 \uC57D\uC815 \uAE30\uAC04\uC774 \uB05D\uB09C \uD6C4 \uC6D4\uAC04 \uC694\uAE08\uC81C\uB85C \uBCC0\uACBD\uB429\uB2C8\uB2E4.",
    trialStillEnds: (time2) => `\uD574\uC9C0 \uC608\uC57D\uC744 \uCCA0\uD68C\uD558\uC154\uB3C4 \uBB34\uB8CC \uCCB4\uD5D8\uC740 \uC608\uC815\uB300\uB85C ${time2}\uC5D0 \uB05D\uB0A9\uB2C8\uB2E4.`
  },
  en: {
    subject: (names) => `[SMARTWORK] The cancellation of ${names} is withdrawn`,
    goesOn: (names) => `The scheduled cancellation of ${names} is withdrawn: the service goes on.`,
    lost: "These settings were reset when the cancellation was scheduled and have not been restored. Set them anew in the console if you need them.",
    becomesMonthly: "Without a new renewal option the service is charged monthly once the commitment has ended.",
    trialStillEnds: (time2) => `The free trial still ends at ${time2}, as before.`
  }
};

// functions/core/mails/wording/renewal.ts
function renewalInWords(type, commitmentEndDate, language) {
  return WORDS16[language][type](dateInWords(addDays(commitmentEndDate, 1), language));
}
var WORDS16 = {
  ko: {
    AUTO_RENEW: (nextDay) => `\uC790\uB3D9 \uAC31\uC2E0\uC774 \uC124\uC815\uB418\uC5B4 \uC788\uC5B4 ${nextDay}\uC5D0 \uAC19\uC740 \uC870\uAC74\uC73C\uB85C \uC0C8\uB85C\uC6B4 12\uAC1C\uC6D4 \uC57D\uC815\uC774 \uC2DC\uC791\uB429\uB2C8\uB2E4. \uC0C8\uB85C\uC6B4 \uC57D\uC815 \uAE30\uAC04\uC5D0 \uD574\uC9C0\uD558\uC2DC\uBA74 \uB2E4\uC2DC \uC704\uC57D\uAE08\uC774 \uBD80\uACFC\uB429\uB2C8\uB2E4.`,
    CHANGE: (nextDay) => `${nextDay}\uBD80\uD130 \uAC31\uC2E0 \uC635\uC158\uC5D0\uC11C \uC120\uD0DD\uD558\uC2E0 \uACC4\uC57D \uC870\uAC74\uC774 \uC801\uC6A9\uB429\uB2C8\uB2E4.`,
    SWITCH_TO_MONTHLY: (nextDay) => `${nextDay}\uBD80\uD130 \uC57D\uC815\uC774 \uC5C6\uB294 \uC6D4\uAC04 \uC694\uAE08\uC81C\uB85C \uBCC0\uACBD\uB418\uBA70, \uD560\uC778\uB418\uC9C0 \uC54A\uC740 \uC6D4\uAC04 \uC694\uAE08\uC774 \uC801\uC6A9\uB429\uB2C8\uB2E4.`
  },
  en: {
    AUTO_RENEW: (nextDay) => `Automatic renewal is set: on ${nextDay} a new 12-month commitment begins on the same conditions. Cancelling during the new commitment costs a penalty again.`,
    CHANGE: (nextDay) => `From ${nextDay} on, the contract conditions chosen as the renewal option apply.`,
    SWITCH_TO_MONTHLY: (nextDay) => `From ${nextDay} on, the service is charged monthly at the price without discount, and there is no commitment.`
  }
};

// functions/core/mails/templates/contract/contract-ends-soon.ts
var common = {
  days: union([literal(30), literal(3)]),
  /** The last day of the commitment. */
  commitmentEndDate: KstDateSchema
};
var UnchangedSchema = stored({
  ...common,
  products: PlannedProductsSchema,
  renewalType: _enum(["AUTO_RENEW", "SWITCH_TO_MONTHLY"])
});
var ChangedSchema = stored({
  ...common,
  products: tuple([PlannedProductSchema]),
  renewalType: literal("CHANGE"),
  next: stored({ billingPlan: PaidBillingPlanSchema, plan: PlanCodeSchema })
}).refine(({ products: [{ product }], next: { plan } }) => hasItsPlan({ product, plan }));
var DataSchema11 = discriminatedUnion("renewalType", [UnchangedSchema, ChangedSchema]);
var contractEndsSoon = mailTemplate(DataSchema11, (data, language) => {
  const words = WORDS17[language];
  const { products, renewalType, commitmentEndDate } = data;
  const names = planNames(products, language);
  const days = daysInWords(data.days, language);
  const lastDay = dateInWords(commitmentEndDate, language);
  return {
    subject: words.subject(names, days),
    action: toProducts(productsOf(products), "CHOOSE_RENEWAL", language),
    blocks: [
      paragraph(words.ends(names, days, lastDay)),
      values(
        productsValue(products, language),
        { label: words.lastDay, value: lastDay },
        ...nextValues(data, language)
      ),
      paragraph(renewalInWords(renewalType, commitmentEndDate, language)),
      paragraph(words.change(lastDay, managementPage(productsOf(products), language))),
      paragraph(words.end(dateInWords(addDays(commitmentEndDate, 1), language)))
    ]
  };
});
function nextValues(data, language) {
  if (data.renewalType !== "CHANGE") return [];
  const words = WORDS17[language];
  const [{ product }] = data.products;
  const { plan, billingPlan } = data.next;
  return [
    { label: words.nextPlan, value: planName({ product, plan }, language) },
    { label: words.nextBilling, value: billingPlanName(billingPlan, language) }
  ];
}
var WORDS17 = {
  ko: {
    subject: (names, days) => `[SMARTWORK] ${names} \uC5F0\uAC04 \uC57D\uC815\uC774 ${days} \uD6C4\uC5D0 \uB05D\uB0A9\uB2C8\uB2E4`,
    ends: (names, days, lastDay) => `${names} \uC5F0\uAC04 \uC57D\uC815\uC774 ${days} \uD6C4\uC5D0 \uB05D\uB0A9\uB2C8\uB2E4. \uC57D\uC815 \uB9C8\uC9C0\uB9C9 \uB0A0\uC740 ${lastDay}\uC785\uB2C8\uB2E4.`,
    lastDay: "\uC57D\uC815 \uB9C8\uC9C0\uB9C9 \uB0A0",
    nextPlan: "\uB2E4\uC74C \uACC4\uC57D\uC758 \uC0C1\uD488",
    nextBilling: "\uB2E4\uC74C \uACC4\uC57D\uC758 \uC694\uAE08\uC81C",
    change: (lastDay, page) => `${lastDay}\uAE4C\uC9C0 ${page}\uC5D0\uC11C \uAC31\uC2E0 \uC635\uC158\uC744 \uBCC0\uACBD\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    end: (nextDay) => `\uC704\uC57D\uAE08 \uC5C6\uC774 \uC11C\uBE44\uC2A4\uB97C \uC885\uB8CC\uD558\uC2DC\uB824\uBA74 \uD574\uC9C0\uC77C\uC744 ${nextDay}\uB85C \uD558\uC5EC \uD574\uC9C0\uB97C \uC608\uC57D\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uD574\uC9C0\uD558\uC2DC\uBA74 \uBAA8\uB4E0 \uB370\uC774\uD130\uAC00 \uC601\uAD6C \uC0AD\uC81C\uB418\uBBC0\uB85C \uD544\uC694\uD55C \uB370\uC774\uD130\uB294 \uADF8 \uC804\uC5D0 \uBC31\uC5C5\uD574 \uC8FC\uC2ED\uC2DC\uC624.`
  },
  en: {
    subject: (names, days) => `[SMARTWORK] The annual commitment of ${names} ends in ${days}`,
    ends: (names, days, lastDay) => `The annual commitment of ${names} ends in ${days}. Its last day is ${lastDay}.`,
    lastDay: "Last day of the commitment",
    nextPlan: "Next product",
    nextBilling: "Next pricing plan",
    change: (lastDay, page) => `You can change the renewal option until the end of ${lastDay}, in ${page}.`,
    end: (nextDay) => `To end the service without a penalty, schedule its cancellation for ${nextDay}. A cancellation deletes all data for good, so back up what you need before then.`
  }
};

// functions/core/mails/wording/penalty.ts
var penaltyRule = (commitmentEndDate, language) => WORDS18[language](
  dateInWords(commitmentEndDate, language),
  dateInWords(addDays(commitmentEndDate, 1), language)
);
var WORDS18 = {
  ko: (end, nextDay) => `\uD574\uC9C0\uC77C\uC774 ${end} \uB610\uB294 \uADF8 \uC774\uC804\uC774\uBA74 \uC704\uC57D\uAE08\uC774 \uBD80\uACFC\uB429\uB2C8\uB2E4. \uD574\uC9C0\uC77C\uC744 \uC57D\uC815\uC774 \uB05D\uB09C \uB2E4\uC74C \uB0A0\uC778 ${nextDay}\uB85C \uD558\uC2DC\uBA74 \uC704\uC57D\uAE08\uC774 \uC5C6\uC2B5\uB2C8\uB2E4.`,
  en: (end, nextDay) => `A cancellation dated ${end} or earlier costs a penalty. One dated ${nextDay}, the day after the commitment, costs none.`
};

// functions/core/mails/templates/contract/contract-renewed.ts
var common2 = {
  products: PlannedProductsSchema,
  /** The renewal option that was carried out. */
  by: RenewalTypeSchema,
  /** The first day of the new terms. */
  startDate: KstDateSchema
};
var DataSchema12 = discriminatedUnion("billingPlan", [
  stored({ ...common2, billingPlan: literal("MONTHLY") }),
  stored({
    ...common2,
    billingPlan: literal("ANNUAL"),
    commitmentEndDate: KstDateSchema,
    /** What follows the new term. */
    renewalType: RenewalTypeSchema,
    /** What a cancellation on a day of the new term would cost with the accounts of today. */
    penalties: array(stored({ product: ProductSchema, date: KstDateSchema, penalty: WonSchema }))
  })
]);
var contractRenewed = mailTemplate(DataSchema12, (data, language) => {
  const words = WORDS19[language];
  const { products, by, billingPlan } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const isAnnual = data.billingPlan === "ANNUAL";
  return {
    subject: words.subject[billingPlan](names),
    action: toProducts(productsOf(products), "SEE_CONTRACT", language),
    blocks: [
      paragraph(words.begun[billingPlan](words.by[by], names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.startDate, value: startDate },
        ...isAnnual ? [{ label: words.commitmentEnd, value: dateInWords(data.commitmentEndDate, language) }] : []
      ),
      ...isAnnual ? termBlocks(data, language) : [paragraph(words.noPenalty)]
    ]
  };
});
function termBlocks(data, language) {
  const words = WORDS19[language];
  const { products, startDate, commitmentEndDate, renewalType } = data;
  const next = renewalInWords(renewalType, commitmentEndDate, language);
  const page = managementPage(productsOf(products), language);
  const first = words.firstDay(dateInWords(startDate, language));
  const examples = penaltyExamples(data, language);
  return [
    notice(`${penaltyRule(commitmentEndDate, language)} ${first}`),
    ...examples.length > 0 ? [values(...examples), paragraph(words.example)] : [],
    paragraph(`${next} ${words.renewalOption(page)}`)
  ];
}
var penaltyExamples = ({ penalties }, language) => penalties.filter(({ penalty }) => penalty > 0).map(({ product, date: date2, penalty }) => ({
  label: WORDS19[language].penaltyOn(productOf(product).names[language], dateInWords(date2, language)),
  value: wonInWords(penalty, language)
}));
var WORDS19 = {
  ko: {
    subject: {
      ANNUAL: (names) => `[SMARTWORK] ${names} \uC5F0\uAC04 \uC57D\uC815\uC774 \uAC31\uC2E0\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
      MONTHLY: (names) => `[SMARTWORK] ${names} \uC694\uAE08\uC81C\uAC00 \uC6D4\uAC04 \uC694\uAE08\uC81C\uB85C \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4`
    },
    by: {
      AUTO_RENEW: "\uC790\uB3D9 \uAC31\uC2E0 \uC124\uC815\uC5D0 \uB530\uB77C",
      CHANGE: "\uAC31\uC2E0 \uC635\uC158\uC5D0\uC11C \uC120\uD0DD\uD558\uC2E0 \uB300\uB85C",
      SWITCH_TO_MONTHLY: "\uC5F0\uAC04 \uC57D\uC815\uC774 \uB05D\uB098"
    },
    begun: {
      ANNUAL: (by, names, date2) => `${by} ${date2}\uC5D0 ${names}\uC758 \uC0C8\uB85C\uC6B4 12\uAC1C\uC6D4 \uC57D\uC815\uC774 \uC2DC\uC791\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
      MONTHLY: (by, names, date2) => `${by} ${date2}\uBD80\uD130 ${names}\uC5D0 \uC57D\uC815\uC774 \uC5C6\uB294 \uC6D4\uAC04 \uC694\uAE08\uC81C\uAC00 \uC801\uC6A9\uB429\uB2C8\uB2E4.`
    },
    startDate: "\uC801\uC6A9 \uC2DC\uC791\uC77C",
    commitmentEnd: "\uC57D\uC815 \uB9C8\uC9C0\uB9C9 \uB0A0",
    firstDay: (date2) => `\uC0C8\uB85C\uC6B4 \uC57D\uC815\uC758 \uCCAB\uB0A0\uC778 ${date2}\uC744 \uD574\uC9C0\uC77C\uB85C \uD558\uC2DC\uB294 \uACBD\uC6B0\uC5D0\uB3C4 \uC704\uC57D\uAE08\uC774 \uC5C6\uC2B5\uB2C8\uB2E4.`,
    penaltyOn: (product, date2) => `${product} ${date2} \uD574\uC9C0 \uC2DC \uC704\uC57D\uAE08`,
    example: "\uC704 \uAE08\uC561\uC740 \uD604\uC7AC \uB4F1\uB85D\uB41C \uACC4\uC815 \uC218\uB85C \uACC4\uC0B0\uD55C \uC608\uC2DC\uC785\uB2C8\uB2E4. \uC704\uC57D\uAE08\uC740 \uD574\uC9C0\uC77C\uC5D0 \uB530\uB77C \uB2EC\uB77C\uC9C0\uBA70, \uD574\uC9C0\uD558\uC2DC\uAE30 \uC804\uC5D0 \uCF58\uC194\uC5D0\uC11C \uB0A0\uC9DC\uBCC4 \uAE08\uC561\uC744 \uD655\uC778\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.",
    renewalOption: (page) => `\uC57D\uC815\uC774 \uB05D\uB09C \uD6C4\uC758 \uACC4\uC57D \uC870\uAC74\uC740 ${page}\uC5D0 \uC788\uB294 \uAC31\uC2E0 \uC635\uC158\uC5D0\uC11C \uBCC0\uACBD\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    noPenalty: "\uD560\uC778\uB418\uC9C0 \uC54A\uC740 \uC6D4\uAC04 \uC694\uAE08\uC774 \uBD80\uACFC\uB418\uBA70, \uC5B8\uC81C \uD574\uC9C0\uD558\uC154\uB3C4 \uC704\uC57D\uAE08\uC774 \uC5C6\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: {
      ANNUAL: (names) => `[SMARTWORK] The annual commitment of ${names} was renewed`,
      MONTHLY: (names) => `[SMARTWORK] ${names} is charged monthly from now on`
    },
    by: {
      AUTO_RENEW: "Automatic renewal was set",
      CHANGE: "As chosen under the renewal option",
      SWITCH_TO_MONTHLY: "The annual commitment has ended"
    },
    begun: {
      ANNUAL: (by, names, date2) => `${by}: a new 12-month commitment of ${names} began on ${date2}.`,
      MONTHLY: (by, names, date2) => `${by}: from ${date2} on, ${names} is charged monthly, without a commitment.`
    },
    startDate: "Applies from",
    commitmentEnd: "Last day of the commitment",
    firstDay: (date2) => `A cancellation dated ${date2}, the first day of the new commitment, costs none either.`,
    penaltyOn: (product, date2) => `Penalty when ${product} is cancelled on ${date2}`,
    example: "This is an example with the accounts registered now. The penalty depends on the cancellation date. The console shows the amount of each date before you cancel.",
    renewalOption: (page) => `What follows the commitment can be changed under the renewal option, in ${page}.`,
    noPenalty: "The monthly price without discount is charged. A cancellation costs no penalty, whatever its date."
  }
};

// functions/core/mails/templates/contract/paid-service-started.ts
var common3 = { products: PlannedProductsSchema, startDate: KstDateSchema };
var DataSchema13 = discriminatedUnion("billingPlan", [
  stored({ ...common3, billingPlan: literal("MONTHLY") }),
  stored({
    ...common3,
    billingPlan: literal("ANNUAL"),
    /** The last day of the commitment. */
    commitmentEndDate: KstDateSchema,
    /** Left out when nothing was chosen: then it becomes monthly (R78). */
    renewalType: RenewalTypeSchema.optional()
  })
]);
var paidServiceStarted = mailTemplate(DataSchema13, (data, language) => {
  const words = WORDS20[language];
  const { products, billingPlan } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  return {
    subject: words.subject(names),
    action: toProducts(productsOf(products), "SEE_CONTRACT", language),
    blocks: [
      paragraph(words.started(names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.firstPaidDay, value: startDate },
        ...commitmentValues(data, language)
      ),
      paragraph(words.fees),
      ...commitmentBlocks(data, language)
    ]
  };
});
function commitmentValues(data, language) {
  if (data.billingPlan === "MONTHLY") return [];
  return [{ label: WORDS20[language].commitmentEnd, value: dateInWords(data.commitmentEndDate, language) }];
}
function commitmentBlocks(data, language) {
  if (data.billingPlan === "MONTHLY") return [];
  const words = WORDS20[language];
  const { commitmentEndDate, renewalType = "SWITCH_TO_MONTHLY" } = data;
  const page = managementPage(productsOf(data.products), language);
  return [
    paragraph(`${renewalInWords(renewalType, commitmentEndDate, language)} ${words.renewalOption(page)}`),
    notice(penaltyRule(commitmentEndDate, language))
  ];
}
var WORDS20 = {
  ko: {
    subject: (names) => `[SMARTWORK] ${names} \uC720\uB8CC \uC11C\uBE44\uC2A4\uAC00 \uC2DC\uC791\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    started: (names, date2) => `${names} \uC720\uB8CC \uC11C\uBE44\uC2A4\uAC00 ${date2}\uC5D0 \uC2DC\uC791\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
    firstPaidDay: "\uC720\uB8CC \uC11C\uBE44\uC2A4 \uC2DC\uC791\uC77C",
    commitmentEnd: "\uC57D\uC815 \uB9C8\uC9C0\uB9C9 \uB0A0",
    fees: "\uC694\uAE08\uC740 \uB4F1\uB85D\uB41C \uACC4\uC815 \uC218\uC5D0 \uB530\uB77C \uC77C\uD560 \uACC4\uC0B0\uB418\uBA70, \uBD80\uAC00\uAC00\uCE58\uC138\uB294 \uBCC4\uB3C4\uC785\uB2C8\uB2E4.",
    renewalOption: (page) => `\uC57D\uC815\uC774 \uB05D\uB09C \uD6C4\uC758 \uACC4\uC57D \uC870\uAC74\uC740 ${page}\uC5D0 \uC788\uB294 \uAC31\uC2E0 \uC635\uC158\uC5D0\uC11C \uBCC0\uACBD\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`
  },
  en: {
    subject: (names) => `[SMARTWORK] The paid service of ${names} has begun`,
    started: (names, date2) => `The paid service of ${names} began on ${date2}.`,
    firstPaidDay: "First paid day",
    commitmentEnd: "Last day of the commitment",
    fees: "Fees are counted by registered account and by day. VAT is not included.",
    renewalOption: (page) => `What follows the commitment can be changed under the renewal option, in ${page}.`
  }
};

// functions/core/mails/templates/contract/service-ended.ts
var DataSchema14 = stored({
  product: ProductSchema,
  plan: PlanCodeSchema,
  reason: _enum(["TRIAL_EXPIRED", "CANCELED"]),
  endedAt: InstantSchema,
  penalty: WonSchema.optional(),
  deletedAt: InstantSchema,
  /** When a connected product confirmed that it has deleted its part. */
  confirmedAt: InstantSchema.optional(),
  /** The tenant has no other product left: its names are free, its personal data is erased. */
  lastProduct: boolean2(),
  consequences: ConsequencesSchema
}).refine(hasItsPlan);
var serviceEnded = mailTemplate(DataSchema14, (data, language) => {
  const words = WORDS21[language];
  const { reason, penalty = 0 } = data;
  const name = planName(data, language);
  return {
    subject: words.subject(name),
    action: reason === "CANCELED" ? toPage({ page: "BILLS" }, "SEE_BILLS", language) : toPage({ page: "COMPANY" }, "OPEN_CONSOLE", language),
    blocks: [
      paragraph(words[reason](name)),
      values(
        { label: words.product, value: name },
        { label: words.endedAt, value: timeInWords(data.endedAt, language) },
        { label: words.deletedAt, value: timeInWords(data.deletedAt, language) },
        ...data.confirmedAt ? [{ label: words.confirmedAt, value: timeInWords(data.confirmedAt, language) }] : [],
        ...penalty > 0 ? [{ label: words.penalty, value: wonInWords(penalty, language) }] : []
      ),
      notice(words.deleted),
      ...whatFollowed(data.consequences?.filter(isOfTheRest), language),
      ...penalty > 0 ? [paragraph(words.penaltyRule)] : [],
      ...data.lastProduct ? [paragraph(words.lastProduct)] : []
    ],
    ...data.lastProduct && { why: words.why }
  };
});
var WORDS21 = {
  ko: {
    subject: (name) => `[SMARTWORK] ${name} \uC11C\uBE44\uC2A4\uAC00 \uC885\uB8CC\uB418\uACE0 \uB370\uC774\uD130\uAC00 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    TRIAL_EXPIRED: (name) => `\uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB09C ${name} \uC11C\uBE44\uC2A4\uAC00 \uC720\uB8CC\uB85C \uC804\uD658\uB418\uC9C0 \uC54A\uC544 \uC885\uB8CC\uB418\uC5C8\uC73C\uBA70, \uC800\uC7A5\uB41C \uB370\uC774\uD130\uAC00 \uBAA8\uB450 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
    CANCELED: (name) => `\uC694\uCCAD\uD558\uC2E0 \uB300\uB85C ${name} \uC11C\uBE44\uC2A4\uAC00 \uD574\uC9C0\uB418\uC5C8\uC73C\uBA70, \uC800\uC7A5\uB41C \uB370\uC774\uD130\uAC00 \uBAA8\uB450 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
    product: "\uC0C1\uD488",
    endedAt: "\uC11C\uBE44\uC2A4 \uC885\uB8CC",
    deletedAt: "\uB370\uC774\uD130 \uC0AD\uC81C",
    confirmedAt: "\uC0C1\uD488\uC758 \uC0AD\uC81C \uD655\uC778",
    penalty: "\uC704\uC57D\uAE08",
    deleted: "\uC0AD\uC81C\uB41C \uB370\uC774\uD130\uB294 \uBCF5\uAD6C\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.",
    why: "\uC774 \uC8FC\uC18C\uAC00 SMARTWORK \uC54C\uB9BC \uBA54\uC77C \uC8FC\uC18C\uB85C \uB4F1\uB85D\uB418\uC5B4 \uC788\uC5B4 \uBCF4\uB0B4 \uB4DC\uB9B0 \uB9C8\uC9C0\uB9C9 \uBA54\uC77C\uC785\uB2C8\uB2E4. \uB4F1\uB85D\uB41C \uC8FC\uC18C\uB294 \uB2E4\uB978 \uAC1C\uC778\uC815\uBCF4\uC640 \uD568\uAED8 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4.",
    penaltyRule: "\uC704\uC57D\uAE08\uC740 \uC774\uC6A9 \uC694\uAE08\uACFC \uBCC4\uB3C4\uB85C \uCCAD\uAD6C\uB418\uBA70, \uD06C\uB808\uB527\uC73C\uB85C\uB294 \uACB0\uC81C\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.",
    lastProduct: "\uC774\uC6A9 \uC911\uC778 \uC0C1\uD488\uC774 \uB354 \uC774\uC0C1 \uC5C6\uC5B4 \uAC1C\uC778\uC815\uBCF4\uB3C4 \uC0AD\uC81C\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC0AC\uC6A9\uD558\uC2DC\uB358 \uD68C\uC0AC ID, \uB3C4\uBA54\uC778, \uADF8\uB8F9 \uC774\uB984\uC740 \uC774\uC81C \uB204\uAD6C\uB098 \uB2E4\uC2DC \uC0AC\uC6A9\uD560 \uC218 \uC788\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: (name) => `[SMARTWORK] ${name} has ended and its data is deleted`,
    TRIAL_EXPIRED: (name) => `The free trial of ${name} was not followed by a paid service. The service has ended, and all data kept in it is deleted.`,
    CANCELED: (name) => `${name} is cancelled as you asked. The service has ended, and all data kept in it is deleted.`,
    product: "Product",
    endedAt: "Service ended",
    deletedAt: "Data deleted",
    confirmedAt: "Confirmed by the product",
    penalty: "Penalty",
    deleted: "The data is deleted for good and cannot be restored.",
    why: "You get this last mail because this address was registered as the SMARTWORK notification address. It has been erased with your other personal data.",
    penaltyRule: "The penalty is charged apart from the usage fees and cannot be paid by credits.",
    lastProduct: "This was your last product, so your personal data has been erased as well. The company ID, domain and group name you used are free again for anyone."
  }
};

// functions/core/mails/wording/given-back.ts
function givenBackBlocks({ daysGivenBack, trialEndDate }, language) {
  if (daysGivenBack === void 0) return [];
  const [days, lastDay] = [daysInWords(daysGivenBack, language), dateInWords(trialEndDate, language)];
  return [paragraph(WORDS22[language](days, lastDay))];
}
var WORDS22 = {
  ko: (days, lastDay) => `\uC124\uC815\uC774 \uB2A6\uC5B4\uC838 \uBD88\uD3B8\uC744 \uB4DC\uB824 \uC8C4\uC1A1\uD569\uB2C8\uB2E4. \uC0AC\uC6A9\uD558\uC9C0 \uBABB\uD558\uC2E0 ${days}\uC744 \uBB34\uB8CC \uCCB4\uD5D8 \uAE30\uAC04\uC5D0 \uB354\uD574, \uCCB4\uD5D8 \uAE30\uAC04\uC774 ${lastDay}\uAE4C\uC9C0\uB85C \uC5F0\uC7A5\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`,
  en: (days, lastDay) => `We are sorry for the delay. The ${days} that you could not use were added to the free trial, which now ends with ${lastDay}.`
};

// functions/core/mails/wording/new-login.ts
var NewLoginSchema = stored({ loginId: string2(), domainName: string2() });
function newLoginBlocks(newLogin, language, domains) {
  if (!newLogin) return [];
  const words = WORDS23[language];
  const { loginId, domainName } = newLogin;
  return [
    values({ label: words.loginId, value: loginId }),
    notice(words.changed(domainName)),
    ...proofBlocks(domainName, language, domains)
  ];
}
var WORDS23 = {
  ko: {
    loginId: "\uC0C8 \uB85C\uADF8\uC778 ID",
    changed: (domain) => `\uBAA8\uB4E0 \uACC4\uC815\uC758 \uB85C\uADF8\uC778 ID\uAC00 \uADF8\uB8F9 \uC774\uB984 \uB300\uC2E0 \uB3C4\uBA54\uC778 ${withParticle(domain, "\uC744/\uB97C")} \uC0AC\uC6A9\uD558\uB294 \uD615\uC2DD\uC73C\uB85C \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4.`
  },
  en: {
    loginId: "New login ID",
    changed: (domain) => `The login IDs of all accounts now end in the domain ${domain} in place of the group name.`
  }
};

// functions/core/mails/wording/paid-beginning.ts
var PaidBeginningSchema = stored({
  products: PlannedProductsSchema,
  billingPlan: PaidBillingPlanSchema,
  startDate: KstDateSchema
});
var paidBeginning = ({ products, billingPlan, startDate }, language) => WORDS24[language](
  planNames(products, language),
  dateInWords(startDate, language),
  billingPlanName(billingPlan, language)
);
var WORDS24 = {
  ko: (names, date2, billing) => `${names}\uC758 \uBB34\uB8CC \uCCB4\uD5D8\uC740 \uC774\uBBF8 \uC0AC\uC6A9\uD558\uC168\uC73C\uBBC0\uB85C ${date2}\uC5D0 \uC720\uB8CC \uC11C\uBE44\uC2A4\uB85C \uC2DC\uC791\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC694\uAE08\uC81C\uB294 ${billing}\uC785\uB2C8\uB2E4.`,
  en: (names, date2, billing) => `The free trial of ${names} was used before, so its paid service began on ${date2}. The pricing plan is ${billing}.`
};

// functions/core/mails/templates/setup/bundle-complete.ts
var LinkSchema = url({ protocol: /^https$/ });
var DataSchema15 = stored({
  bundlePlan: BundlePlanCodeSchema,
  /** Parts that the company had before: their dates and terms stay. */
  kept: PlannedProductsSchema,
  /** Of a part that is new and on its first trial. */
  trialEndDate: KstDateSchema.optional(),
  expiresAt: InstantSchema.optional(),
  /** A part that is new and began paid. */
  paid: PaidBeginningSchema.optional(),
  adminUrls: array(stored({ product: ProductSchema, url: LinkSchema })),
  /** By so many days a late switch has moved the end of the trial. */
  daysGivenBack: int().min(1).optional(),
  initialPassword: _enum(["USER", "ADMIN"]),
  renewalDropped: literal(true).optional(),
  newLogin: NewLoginSchema.optional(),
  consequences: ConsequencesSchema
});
var bundleComplete = mailTemplate(DataSchema15, (data, language, domains) => {
  const words = WORDS25[language];
  const name = bundlePlan(data.bundlePlan).names[language];
  const kept = productNames(productsOf(data.kept), language);
  return {
    subject: words.subject(name),
    action: actionOf(data, language),
    blocks: [
      paragraph(words.done(name)),
      values({ label: words.bundle, value: name }, ...links(data, language)),
      paragraph(words.kept(kept)),
      ...data.paid ? [paragraph(paidBeginning(data.paid, language))] : [],
      ...endOfTrial(data, language),
      ...data.renewalDropped ? [notice(words.renewalDropped)] : [],
      ...whatHolds(data.consequences, language),
      paragraph(words.password[data.initialPassword]),
      ...newLoginBlocks(data.newLogin, language, domains)
    ]
  };
});
function actionOf({ newLogin, adminUrls: [first] }, language) {
  if (newLogin) return toPage({ page: "SETTINGS" }, "PROVE_DOMAIN", language);
  if (first) return toUrl(first.url, "LOG_IN", language);
  return toPage({ page: "COMPANY" }, "OPEN_CONSOLE", language);
}
var links = ({ adminUrls }, language) => adminUrls.map(({ product, url: url2 }) => ({
  label: WORDS25[language].adminPage(productOf(product).names[language]),
  value: url2,
  url: url2
}));
function endOfTrial(data, language) {
  const { trialEndDate, expiresAt, daysGivenBack, kept } = data;
  if (trialEndDate === void 0 || expiresAt === void 0) return [];
  const added = BUNDLE.parts.filter((part) => !productsOf(kept).includes(part));
  return [
    paragraph(WORDS25[language].trial(dateInWords(trialEndDate, language))),
    ...givenBackBlocks({ daysGivenBack, trialEndDate }, language),
    notice(trialEnd(expiresAt, 0, language)),
    paragraph(switchInTime(trialEndDate, added, language))
  ];
}
var WORDS25 = {
  ko: {
    subject: (name) => `[SMARTWORK] ${name} \uBC88\uB4E4 \uC804\uD658\uC774 \uC644\uB8CC\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    done: (name) => `${name} \uBC88\uB4E4\uB85C \uC804\uD658\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC774\uC81C WORKPLACE\uC640 NAVER WORKS\uB97C \uD55C \uBC88\uC758 \uB85C\uADF8\uC778\uC73C\uB85C \uD568\uAED8 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    bundle: "\uBC88\uB4E4",
    adminPage: (product) => `${product} \uAD00\uB9AC\uC790 \uD398\uC774\uC9C0`,
    kept: (names) => `\uC0AC\uC6A9\uD558\uC2DC\uB358 ${names}\uC758 \uC774\uC6A9 \uAE30\uAC04\uACFC \uC57D\uC815\uC740 \uBCC0\uACBD\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`,
    trial: (date2) => `\uC0C8\uB85C \uCD94\uAC00\uB41C \uC11C\uBE44\uC2A4\uC758 \uBB34\uB8CC \uCCB4\uD5D8\uC740 ${date2}\uAE4C\uC9C0\uC785\uB2C8\uB2E4.`,
    renewalDropped: "\uC57D\uC815\uC774 \uB05D\uB09C \uD6C4 \uB2E4\uB978 \uC0C1\uD488\uC73C\uB85C \uBCC0\uACBD\uD558\uB3C4\uB85D \uC120\uD0DD\uD558\uC2E0 \uAC31\uC2E0 \uC635\uC158\uC740 \uBC88\uB4E4\uC5D0\uC11C \uC0AC\uC6A9\uD560 \uC218 \uC5C6\uC73C\uBBC0\uB85C \uCDE8\uC18C\uB418\uC5C8\uC2B5\uB2C8\uB2E4.",
    password: {
      USER: "\uC785\uB825\uD558\uC2E0 \uBA54\uC77C \uC8FC\uC18C\uB85C \uBE44\uBC00\uBC88\uD638\uB97C \uC124\uC815\uD558\uB294 \uB9C1\uD06C\uB97C \uBCF4\uB0B4 \uB4DC\uB838\uC2B5\uB2C8\uB2E4. \uB9C1\uD06C\uB294 24\uC2DC\uAC04 \uB3D9\uC548 \uD55C \uBC88\uB9CC \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.",
      ADMIN: "\uC124\uC815\uD558\uC2E0 \uCD08\uAE30 \uBE44\uBC00\uBC88\uD638\uB97C \uAD6C\uC131\uC6D0\uC5D0\uAC8C \uC804\uB2EC\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uAD6C\uC131\uC6D0\uC740 \uB85C\uADF8\uC778\uD55C \uD6C4 \uBE44\uBC00\uBC88\uD638\uB97C \uBCC0\uACBD\uD574\uC57C \uD569\uB2C8\uB2E4."
    }
  },
  en: {
    subject: (name) => `[SMARTWORK] Your switch to ${name} is complete`,
    done: (name) => `You have the bundle ${name} now: one login serves both WORKPLACE and NAVER WORKS.`,
    bundle: "Bundle",
    adminPage: (product) => `${product} administration`,
    kept: (names) => `The dates and the term of ${names}, which you had before, stay.`,
    trial: (date2) => `The free trial of the service that is new ends with ${date2}.`,
    renewalDropped: "The change of plan that was chosen to follow the commitment is not possible in a bundle, so it was dropped.",
    password: {
      USER: "A link to set the password went to the email address given. It works once, for 24 hours.",
      ADMIN: "Pass the first password on to your accounts. They should change it when they log in."
    }
  }
};

// functions/core/mails/templates/setup/setup-complete.ts
var LinkSchema2 = url({ protocol: /^https$/ });
var SetupCompleteDataSchema = stored({
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  loginId: string2(),
  companyId: string2().optional(),
  workplaceUrl: LinkSchema2.optional(),
  adminUrls: array(stored({ product: ProductSchema, url: LinkSchema2 })),
  /** Absent, with `expiresAt`, when nothing of it is on trial. */
  trialEndDate: KstDateSchema.optional(),
  expiresAt: InstantSchema.optional(),
  paid: PaidBeginningSchema.optional(),
  /** By so many days a late set-up has moved the end of the trial. */
  daysGivenBack: int().min(1).optional(),
  /** Set when the accounts stand under a domain, whose ownership is still to be proven (R46, R47). */
  domainName: string2().optional(),
  graceDays: int().min(0)
});
var setupComplete = mailTemplate(SetupCompleteDataSchema, (data, language, domains) => {
  const words = WORDS26[language];
  const name = offerName(data, language);
  const { paid, trialEndDate } = data;
  const domain = domainToProve(data);
  return {
    subject: trialEndDate === void 0 ? words.paidSubject(name) : words.subject(name),
    action: actionOf2(data, language),
    blocks: [
      paragraph(words.ready(name)),
      values(...accountValues(data, language)),
      ...data.bundlePlan ? [paragraph(words.oneAccount)] : [],
      ...domain === void 0 ? [] : proofBlocks(domain, language, domains),
      ...paid ? [paragraph(paidBeginning(paid, language))] : [],
      ...endOfTrial2(data, language)
    ]
  };
});
function endOfTrial2({ trialEndDate, expiresAt, graceDays, products, paid, daysGivenBack }, language) {
  if (trialEndDate === void 0 || expiresAt === void 0) return [];
  const begunPaid = productsOf(paid?.products ?? []);
  const onTrial = productsOf(products).filter((product) => !begunPaid.includes(product));
  return [
    ...givenBackBlocks({ daysGivenBack, trialEndDate }, language),
    notice(trialEnd(expiresAt, graceDays, language)),
    paragraph(switchInTime(trialEndDate, onTrial, language))
  ];
}
function offerName({ bundlePlan: bundle, products }, language) {
  if (bundle) return bundlePlan(bundle).names[language];
  return planNames(products, language);
}
function accountValues(data, language) {
  const words = WORDS26[language];
  const { companyId, workplaceUrl } = data;
  return [
    { label: words.loginId, value: data.loginId },
    ...companyId === void 0 ? [] : [{ label: words.companyId, value: companyId }],
    ...workplaceUrl === void 0 ? [] : [{ label: words.workplaceLogin, value: workplaceUrl, url: workplaceUrl }],
    ...data.adminUrls.map(({ product, url: url2 }) => ({
      label: words.adminPage(productOf(product).names[language]),
      value: url2,
      url: url2
    })),
    ...data.trialEndDate === void 0 ? [] : [{ label: words.lastFreeDay, value: dateInWords(data.trialEndDate, language) }]
  ];
}
var domainToProve = ({ domainName, products }) => products.some(({ product }) => product === "NAVER_WORKS") ? domainName : void 0;
function actionOf2(data, language) {
  if (domainToProve(data) !== void 0) return toPage({ page: "SETTINGS" }, "PROVE_DOMAIN", language);
  const loginUrl = data.workplaceUrl ?? data.adminUrls[0]?.url;
  if (loginUrl !== void 0) return toUrl(loginUrl, "LOG_IN", language);
  return toPage({ page: "COMPANY" }, "OPEN_CONSOLE", language);
}
var WORDS26 = {
  ko: {
    subject: (name) => `[SMARTWORK] ${name} \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uC900\uBE44\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    paidSubject: (name) => `[SMARTWORK] ${name} \uC11C\uBE44\uC2A4\uAC00 \uC900\uBE44\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    ready: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name}\uC758 \uC124\uC815\uC774 \uC644\uB8CC\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC774\uC81C \uAD00\uB9AC\uC790 \uACC4\uC815\uC73C\uB85C \uB85C\uADF8\uC778\uD558\uC5EC \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    loginId: "\uB85C\uADF8\uC778 ID",
    companyId: "\uD68C\uC0AC ID",
    workplaceLogin: "WORKPLACE \uB85C\uADF8\uC778 \uD398\uC774\uC9C0",
    adminPage: (product) => `${product} \uAD00\uB9AC\uC790 \uD398\uC774\uC9C0`,
    lastFreeDay: "\uBB34\uB8CC \uCCB4\uD5D8 \uB9C8\uC9C0\uB9C9 \uB0A0",
    oneAccount: "\uAD00\uB9AC\uC790 \uACC4\uC815 \uD558\uB098\uB85C NAVER WORKS\uC640 WORKPLACE\uB97C \uBAA8\uB450 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: (name) => `[SMARTWORK] Your free trial of ${name} is ready`,
    paidSubject: (name) => `[SMARTWORK] Your ${name} is ready`,
    ready: (name) => `${name} is set up. You can log in with the administrator account now.`,
    loginId: "Login ID",
    companyId: "Company ID",
    workplaceLogin: "WORKPLACE login page",
    adminPage: (product) => `${product} administration`,
    lastFreeDay: "Last free day",
    oneAccount: "The one administrator account serves both NAVER WORKS and WORKPLACE."
  }
};

// functions/core/mails/templates/setup/setup-delayed.ts
var DataSchema16 = stored({
  operation: _enum(["PROVISION", "ADD_PRODUCT", "UPGRADE", "SWITCH_TO_BUNDLE"]),
  /** DELAYED goes on by itself; FAILED waits for customer support. */
  status: _enum(["DELAYED", "FAILED"]),
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** Something of it is on a trial, of which the lost days are given back. */
  losesDays: boolean2()
});
var setupDelayed = mailTemplate(DataSchema16, (data, language) => {
  const words = WORDS27[language];
  const { operation, status, losesDays } = data;
  const name = data.bundlePlan ? bundlePlan(data.bundlePlan).names[language] : planNames(data.products, language);
  const kind = KINDS[operation];
  return {
    subject: words.subject[kind](name),
    action: toPage({ page: "COMPANY" }, "SEE_PROGRESS", language),
    blocks: [
      paragraph(words[status][kind](name)),
      paragraph(words.meanwhile[kind]),
      ...losesDays ? [notice(words.givenBack)] : []
    ]
  };
});
var KINDS = {
  PROVISION: "SETUP",
  ADD_PRODUCT: "SETUP",
  UPGRADE: "UPGRADE",
  SWITCH_TO_BUNDLE: "SWITCH_TO_BUNDLE"
};
var WORDS27 = {
  ko: {
    subject: {
      SETUP: (name) => `[SMARTWORK] ${name} \uC124\uC815\uC774 \uC9C0\uC5F0\uB418\uACE0 \uC788\uC2B5\uB2C8\uB2E4`,
      UPGRADE: (name) => `[SMARTWORK] ${name} \uC5C5\uADF8\uB808\uC774\uB4DC\uAC00 \uC9C0\uC5F0\uB418\uACE0 \uC788\uC2B5\uB2C8\uB2E4`,
      SWITCH_TO_BUNDLE: (name) => `[SMARTWORK] ${name} \uBC88\uB4E4 \uC804\uD658\uC774 \uC9C0\uC5F0\uB418\uACE0 \uC788\uC2B5\uB2C8\uB2E4`
    },
    DELAYED: {
      SETUP: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name}\uC758 \uC124\uC815\uC774 \uC608\uC0C1\uBCF4\uB2E4 \uC624\uB798 \uAC78\uB9AC\uACE0 \uC788\uC2B5\uB2C8\uB2E4. \uC124\uC815\uC740 \uACC4\uC18D \uC9C4\uD589\uB418\uACE0 \uC788\uC73C\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4.`,
      UPGRADE: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name} \uC5C5\uADF8\uB808\uC774\uB4DC\uAC00 \uC608\uC0C1\uBCF4\uB2E4 \uC624\uB798 \uAC78\uB9AC\uACE0 \uC788\uC2B5\uB2C8\uB2E4. \uC5C5\uADF8\uB808\uC774\uB4DC\uB294 \uACC4\uC18D \uC9C4\uD589\uB418\uACE0 \uC788\uC73C\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4.`,
      SWITCH_TO_BUNDLE: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name} \uBC88\uB4E4 \uC804\uD658\uC774 \uC608\uC0C1\uBCF4\uB2E4 \uC624\uB798 \uAC78\uB9AC\uACE0 \uC788\uC2B5\uB2C8\uB2E4. \uC804\uD658\uC740 \uACC4\uC18D \uC9C4\uD589\uB418\uACE0 \uC788\uC73C\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4.`
    },
    FAILED: {
      SETUP: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name}\uC758 \uC124\uC815\uC744 \uC644\uB8CC\uD558\uC9C0 \uBABB\uD588\uC2B5\uB2C8\uB2E4. \uB2F4\uB2F9\uC790\uAC00 \uC6D0\uC778\uC744 \uD655\uC778\uD55C \uD6C4 \uB2E4\uC2DC \uC9C4\uD589\uD558\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4.`,
      UPGRADE: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name} \uC5C5\uADF8\uB808\uC774\uB4DC\uB97C \uC644\uB8CC\uD558\uC9C0 \uBABB\uD588\uC2B5\uB2C8\uB2E4. \uB2F4\uB2F9\uC790\uAC00 \uC6D0\uC778\uC744 \uD655\uC778\uD55C \uD6C4 \uB2E4\uC2DC \uC9C4\uD589\uD558\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4.`,
      SWITCH_TO_BUNDLE: (name) => `\uC2E0\uCCAD\uD558\uC2E0 ${name} \uBC88\uB4E4 \uC804\uD658\uC744 \uC644\uB8CC\uD558\uC9C0 \uBABB\uD588\uC2B5\uB2C8\uB2E4. \uB2F4\uB2F9\uC790\uAC00 \uC6D0\uC778\uC744 \uD655\uC778\uD55C \uD6C4 \uB2E4\uC2DC \uC9C4\uD589\uD558\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4.`
    },
    meanwhile: {
      SETUP: "\uC124\uC815\uC774 \uC644\uB8CC\uB420 \uB54C\uAE4C\uC9C0 \uC774 \uC0C1\uD488\uC5D0\uB294 \uB85C\uADF8\uC778\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uB2E4\uC2DC \uC2E0\uCCAD\uD558\uC2E4 \uD544\uC694\uB294 \uC5C6\uC2B5\uB2C8\uB2E4.",
      UPGRADE: "\uADF8\uB54C\uAE4C\uC9C0 \uC9C0\uAE08 \uC0AC\uC6A9\uD558\uC2DC\uB294 \uC0C1\uD488\uC744 \uADF8\uB300\uB85C \uC774\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uB2E4\uC2DC \uC2E0\uCCAD\uD558\uC2E4 \uD544\uC694\uB294 \uC5C6\uC2B5\uB2C8\uB2E4.",
      SWITCH_TO_BUNDLE: "\uADF8\uB54C\uAE4C\uC9C0 \uC9C0\uAE08 \uC0AC\uC6A9\uD558\uC2DC\uB294 \uC0C1\uD488\uC744 \uADF8\uB300\uB85C \uC774\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uB2E4\uC2DC \uC2E0\uCCAD\uD558\uC2E4 \uD544\uC694\uB294 \uC5C6\uC2B5\uB2C8\uB2E4."
    },
    givenBack: "\uBB34\uB8CC \uCCB4\uD5D8\uC740 \uC2E0\uCCAD\uD558\uC2E0 \uB0A0\uBD80\uD130 \uC2DC\uC791\uB418\uC9C0\uB9CC, \uC9C0\uC5F0\uB418\uC5B4 \uC0AC\uC6A9\uD558\uC9C0 \uBABB\uD558\uC2E0 \uB0A0\uB9CC\uD07C \uCCB4\uD5D8 \uAE30\uAC04\uC744 \uC5F0\uC7A5\uD574 \uB4DC\uB9BD\uB2C8\uB2E4. \uC5F0\uC7A5\uB41C \uB0A0\uC9DC\uB294 \uC644\uB8CC\uB97C \uC54C\uB9AC\uB294 \uBA54\uC77C\uC5D0\uC11C \uD655\uC778\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: {
      SETUP: (name) => `[SMARTWORK] The set-up of ${name} is delayed`,
      UPGRADE: (name) => `[SMARTWORK] Your upgrade to ${name} is delayed`,
      SWITCH_TO_BUNDLE: (name) => `[SMARTWORK] Your switch to ${name} is delayed`
    },
    DELAYED: {
      SETUP: (name) => `The set-up of ${name} takes longer than expected. It goes on, and a mail tells you when it is complete.`,
      UPGRADE: (name) => `The upgrade to ${name} takes longer than expected. It goes on, and a mail tells you when it is complete.`,
      SWITCH_TO_BUNDLE: (name) => `The switch to ${name} takes longer than expected. It goes on, and a mail tells you when it is complete.`
    },
    FAILED: {
      SETUP: (name) => `The set-up of ${name} could not be completed. Our people look for the cause and start it again, and a mail tells you when it is complete.`,
      UPGRADE: (name) => `The upgrade to ${name} could not be completed. Our people look for the cause and start it again, and a mail tells you when it is complete.`,
      SWITCH_TO_BUNDLE: (name) => `The switch to ${name} could not be completed. Our people look for the cause and start it again, and a mail tells you when it is complete.`
    },
    meanwhile: {
      SETUP: "Until then nobody can log in to it. You need not request it again.",
      UPGRADE: "Until then you can go on with what you have. You need not request it again.",
      SWITCH_TO_BUNDLE: "Until then you can go on with what you have. You need not request it again."
    },
    givenBack: "The free trial began on the day of the request. The days that you lose by the delay are added to its end; the mail that tells that it is complete names the new last day."
  }
};

// functions/core/mails/templates/setup/upgrade-complete.ts
var DataSchema17 = stored({
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** The first day that is billed at the new price, when it is paid for. */
  billedFrom: KstDateSchema.optional(),
  /** How what is paid for is paid: only a term stays as it is. */
  billingPlan: PaidBillingPlanSchema.optional(),
  /** The last free day of what is on trial. */
  trialEndDate: KstDateSchema.optional(),
  /** A change of plan at the renewal was dropped (EDGE-G3). */
  renewalDropped: literal(true).optional(),
  newLogin: NewLoginSchema.optional(),
  consequences: ConsequencesSchema
});
var upgradeComplete = mailTemplate(DataSchema17, (data, language, domains) => {
  const words = WORDS28[language];
  const name = data.bundlePlan ? bundlePlan(data.bundlePlan).names[language] : planNames(data.products, language);
  return {
    subject: words.subject(name),
    action: data.newLogin ? toPage({ page: "SETTINGS" }, "PROVE_DOMAIN", language) : toProducts(productsOf(data.products), "SEE_PRODUCT", language),
    blocks: [
      paragraph(words.done(name)),
      values({ label: words.plan, value: name }),
      ...bills(data, language),
      ...whatHolds(data.consequences, language),
      ...data.renewalDropped ? [notice(words.renewalDropped)] : [],
      ...newLoginBlocks(data.newLogin, language, domains)
    ]
  };
});
function bills({ billedFrom, billingPlan, trialEndDate, consequences = [] }, language) {
  const words = WORDS28[language];
  const term = billingPlan ? words.terms[billingPlan] : "";
  return [
    ...billedFrom ? [paragraph(`${words.billedFrom(dateInWords(billedFrom, language))}${term}`)] : [],
    ...trialEndDate && consequences.length === 0 ? [paragraph(words.trial(dateInWords(trialEndDate, language)))] : []
  ];
}
var WORDS28 = {
  ko: {
    subject: (name) => `[SMARTWORK] ${name} \uC5C5\uADF8\uB808\uC774\uB4DC\uAC00 \uC644\uB8CC\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    done: (name) => `${name} \uC5C5\uADF8\uB808\uC774\uB4DC\uAC00 \uC644\uB8CC\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC9C0\uAE08\uBD80\uD130 \uC0C8\uB85C\uC6B4 \uC0C1\uD488\uC758 \uAE30\uB2A5\uC744 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    plan: "\uC0C8\uB85C\uC6B4 \uC0C1\uD488",
    billedFrom: (date2) => `${date2}\uBD80\uD130 \uC0C8\uB85C\uC6B4 \uC0C1\uD488\uC758 \uC694\uAE08\uC774 \uC77C \uB2E8\uC704\uB85C \uACC4\uC0B0\uB429\uB2C8\uB2E4.`,
    terms: {
      MONTHLY: " \uC6D4\uAC04 \uC694\uAE08\uC81C\uC774\uBBC0\uB85C \uC57D\uC815\uACFC \uC704\uC57D\uAE08\uC740 \uC5C6\uC2B5\uB2C8\uB2E4.",
      ANNUAL: " \uC5F0\uAC04 \uC694\uAE08\uC81C\uC758 \uC57D\uC815 \uAE30\uAC04\uC740 \uBCC0\uACBD\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4."
    },
    trial: (date2) => `\uBB34\uB8CC \uCCB4\uD5D8\uC740 \uBCC0\uACBD \uC5C6\uC774 ${date2}\uAE4C\uC9C0\uC774\uBA70, \uCCB4\uD5D8 \uC911\uC5D0\uB294 \uC694\uAE08\uC774 \uBD80\uACFC\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`,
    renewalDropped: "\uC57D\uC815\uC774 \uB05D\uB09C \uD6C4 \uC774\uC6A9\uD558\uB3C4\uB85D \uC120\uD0DD\uD558\uC2E0 \uC0C1\uD488\uC774 \uC0C8\uB85C\uC6B4 \uC0C1\uD488\uC758 \uC0C1\uC704 \uC0C1\uD488\uC774 \uC544\uB2C8\uBBC0\uB85C \uD574\uB2F9 \uAC31\uC2E0 \uC635\uC158\uC740 \uCDE8\uC18C\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uAC31\uC2E0 \uC635\uC158\uC740 \uCF58\uC194\uC5D0\uC11C \uB2E4\uC2DC \uC120\uD0DD\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: (name) => `[SMARTWORK] Your upgrade to ${name} is complete`,
    done: (name) => `The upgrade to ${name} is complete. Its features can be used now.`,
    plan: "New plan",
    billedFrom: (date2) => `The new price counts from ${date2} on, day by day.`,
    terms: {
      MONTHLY: " The pricing plan is monthly: there is no commitment and no penalty.",
      ANNUAL: " The term of the annual commitment stays as it is."
    },
    trial: (date2) => `The free trial still ends with ${date2}, and costs nothing until then.`,
    renewalDropped: "The change of plan that was chosen to follow the commitment is not above the new plan, so it was dropped. You can choose again in the console."
  }
};

// functions/core/mails/templates/setup/upgrade-requested.ts
var DataSchema18 = stored({ from: PlannedProductSchema, to: PlannedProductSchema });
var upgradeRequested = mailTemplate(DataSchema18, ({ from, to }, language) => {
  const words = WORDS29[language];
  const name = planName(to, language);
  return {
    subject: words.subject(name),
    action: toProducts([to.product], "SEE_PROGRESS", language),
    blocks: [
      paragraph(words.requested(name)),
      values({ label: words.from, value: planName(from, language) }, { label: words.to, value: name }),
      paragraph(words.next)
    ]
  };
});
var WORDS29 = {
  ko: {
    subject: (name) => `[SMARTWORK] ${name} \uC5C5\uADF8\uB808\uC774\uB4DC \uC2E0\uCCAD\uC774 \uC811\uC218\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    requested: (name) => `${name} \uC5C5\uADF8\uB808\uC774\uB4DC \uC2E0\uCCAD\uC774 \uC811\uC218\uB418\uC5B4 \uD604\uC7AC \uC801\uC6A9 \uC911\uC785\uB2C8\uB2E4.`,
    from: "\uD604\uC7AC \uC0C1\uD488",
    to: "\uC5C5\uADF8\uB808\uC774\uB4DC \uC0C1\uD488",
    next: "\uBCF4\uD1B5 1\uBD84 \uC548\uC5D0 \uC801\uC6A9\uB418\uBA70, \uC644\uB8CC\uB418\uBA74 \uBA54\uC77C\uB85C \uC54C\uB824 \uB4DC\uB9BD\uB2C8\uB2E4. \uC801\uC6A9\uB418\uB294 \uB3D9\uC548\uC5D0\uB294 \uB2E4\uB978 \uBCC0\uACBD\uC744 \uC2E0\uCCAD\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4."
  },
  en: {
    subject: (name) => `[SMARTWORK] Your upgrade to ${name} was requested`,
    requested: (name) => `You requested the upgrade to ${name}. It is being applied now.`,
    from: "Present plan",
    to: "New plan",
    next: "This normally takes up to 1 minute, and a mail tells you when it is done. Until then nothing else can be changed."
  }
};

// functions/core/mails/templates/trial/paid-switch-dropped.ts
var DataSchema19 = stored({
  products: PlannedProductsSchema,
  /** The first paid day that was reserved. */
  startDate: KstDateSchema,
  expiresAt: InstantSchema,
  graceDays: int().min(0)
});
var paidSwitchDropped = mailTemplate(DataSchema19, (data, language) => {
  const words = WORDS30[language];
  const { products, expiresAt, graceDays } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const lastFreeDay = addDays(kstDateOf(expiresAt), -1);
  return {
    subject: words.subject(names),
    action: toProducts(productsOf(products), "SWITCH_TO_PAID", language),
    blocks: [
      paragraph(words.dropped(names)),
      values(productsValue(products, language), { label: words.startDate, value: startDate }),
      notice(trialEnd(expiresAt, graceDays, language)),
      paragraph(switchInTime(lastFreeDay, productsOf(products), language))
    ]
  };
});
var WORDS30 = {
  ko: {
    subject: (names) => `[SMARTWORK] ${names} \uC720\uB8CC \uC804\uD658 \uC608\uC57D\uC774 \uCDE8\uC18C\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    dropped: (names) => `${names} \uC720\uB8CC \uC804\uD658 \uC608\uC57D\uC774 \uCDE8\uC18C\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uC608\uC57D\uD558\uC168\uB358 \uB0A0\uC774 \uB418\uC5B4\uB3C4 \uC720\uB8CC\uB85C \uC804\uD658\uB418\uC9C0 \uC54A\uC73C\uBA70 \uC694\uAE08\uC774 \uBD80\uACFC\uB418\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`,
    startDate: "\uCDE8\uC18C\uB41C \uC608\uC57D\uC77C"
  },
  en: {
    subject: (names) => `[SMARTWORK] The reserved switch of ${names} is dropped`,
    dropped: (names) => `The reserved switch of ${names} to the paid service is dropped. On the day that was reserved nothing is switched and nothing is charged.`,
    startDate: "Day that was reserved"
  }
};

// functions/core/mails/templates/trial/paid-switch-requested.ts
var DataSchema20 = stored({
  products: PlannedProductsSchema,
  billingPlan: PaidBillingPlanSchema,
  /** The first paid day. */
  startDate: KstDateSchema,
  freeDaysGivenUp: int().min(0),
  /** The reservation stands from the beginning of this day on. */
  changeableUntil: KstDateSchema,
  /** It takes the place of an earlier reservation. */
  isChange: literal(true).optional()
});
var paidSwitchRequested = mailTemplate(DataSchema20, (data, language) => {
  const words = WORDS31[language];
  const { products, billingPlan, freeDaysGivenUp, isChange } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const page = managementPage(productsOf(products), language);
  const freeDays = daysInWords(freeDaysGivenUp, language);
  return {
    subject: isChange ? words.changedSubject(names) : words.subject(names),
    action: toProducts(productsOf(products), "SEE_RESERVATION", language),
    blocks: [
      paragraph(isChange ? words.changed(names, startDate) : words.reserved(names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.firstPaidDay, value: startDate },
        { label: words.freeDaysGivenUp, value: freeDaysGivenUp > 0 ? freeDays : words.noFreeDays }
      ),
      ...freeDaysGivenUp > 0 ? [paragraph(words.trialEndsEarly(freeDays))] : [],
      ...billingPlan === "ANNUAL" ? [paragraph(words.commitment(startDate))] : [],
      notice(words.changeable(dateInWords(data.changeableUntil, language), page))
    ]
  };
});
var WORDS31 = {
  ko: {
    subject: (names) => `[SMARTWORK] ${names} \uC720\uB8CC \uC804\uD658\uC774 \uC608\uC57D\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    changedSubject: (names) => `[SMARTWORK] ${names} \uC720\uB8CC \uC804\uD658 \uC608\uC57D\uC774 \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    reserved: (names, date2) => `${names} \uC720\uB8CC \uC804\uD658\uC774 \uC608\uC57D\uB418\uC5C8\uC2B5\uB2C8\uB2E4. ${date2}\uC5D0 \uC720\uB8CC \uC11C\uBE44\uC2A4\uAC00 \uC2DC\uC791\uB429\uB2C8\uB2E4.`,
    changed: (names, date2) => `${names} \uC720\uB8CC \uC804\uD658 \uC608\uC57D\uC774 \uBCC0\uACBD\uB418\uC5C8\uC2B5\uB2C8\uB2E4. ${date2}\uC5D0 \uC720\uB8CC \uC11C\uBE44\uC2A4\uAC00 \uC2DC\uC791\uB418\uBA70, \uC774\uC804 \uC608\uC57D\uC740 \uB354 \uC774\uC0C1 \uC720\uD6A8\uD558\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.`,
    firstPaidDay: "\uC720\uB8CC \uC11C\uBE44\uC2A4 \uC2DC\uC791\uC77C",
    freeDaysGivenUp: "\uC0AC\uC6A9\uD558\uC9C0 \uBABB\uD558\uAC8C \uB418\uB294 \uBB34\uB8CC \uCCB4\uD5D8 \uAE30\uAC04",
    noFreeDays: "\uC5C6\uC74C",
    trialEndsEarly: (days) => `\uBB34\uB8CC \uCCB4\uD5D8\uC740 \uC720\uB8CC \uC11C\uBE44\uC2A4\uAC00 \uC2DC\uC791\uB418\uAE30 \uC804\uB0A0\uC5D0 \uB05D\uB098\uBA70, \uB0A8\uC740 \uBB34\uB8CC \uCCB4\uD5D8 \uAE30\uAC04 ${days}\uC740 \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.`,
    commitment: (date2) => `\uC5F0\uAC04 \uC694\uAE08\uC81C\uB294 ${date2}\uBD80\uD130 12\uAC1C\uC6D4 \uB3D9\uC548 \uC774\uC6A9\uD558\uC2DC\uB294 \uC57D\uC815\uC785\uB2C8\uB2E4. \uC57D\uC815 \uAE30\uAC04\uC774 \uB05D\uB098\uAE30 \uC804\uC5D0 \uD574\uC9C0\uD558\uC2DC\uBA74 \uC704\uC57D\uAE08\uC774 \uBD80\uACFC\uB429\uB2C8\uB2E4.`,
    changeable: (date2, page) => `${date2} 00:00 \uC804\uAE4C\uC9C0 ${page}\uC5D0\uC11C \uC608\uC57D\uC744 \uBCC0\uACBD\uD558\uAC70\uB098 \uCDE8\uC18C\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uADF8 \uD6C4\uC5D0\uB294 \uBCC0\uACBD\uD558\uAC70\uB098 \uCDE8\uC18C\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.`
  },
  en: {
    subject: (names) => `[SMARTWORK] The switch of ${names} to the paid service is reserved`,
    changedSubject: (names) => `[SMARTWORK] The reserved switch of ${names} to the paid service is changed`,
    reserved: (names, date2) => `The switch of ${names} to the paid service is reserved. The paid service begins on ${date2}.`,
    changed: (names, date2) => `The reserved switch of ${names} to the paid service is changed. The paid service begins on ${date2}; the earlier reservation does not count any more.`,
    firstPaidDay: "First paid day",
    freeDaysGivenUp: "Free days given up",
    noFreeDays: "none",
    trialEndsEarly: (days) => `The free trial ends on the day before the first paid day. What is left of it then (${days}) is given up.`,
    commitment: (date2) => `The annual plan is a commitment of 12 months from ${date2} on. Cancelling before it ends costs a penalty.`,
    changeable: (date2, page) => `Until 00:00 on ${date2} you can change or drop the reservation, in ${page}. After that you cannot.`
  }
};

// functions/core/mails/wording/grace.ts
var payToday = (products, language) => WORDS32[language](managementPage(products, language));
var WORDS32 = {
  ko: (page) => `\uACC4\uC18D \uC0AC\uC6A9\uD558\uC2DC\uB824\uBA74 ${page}\uC5D0\uC11C \uC804\uD658\uC77C\uC744 \uC624\uB298\uB85C \uC120\uD0DD\uD558\uC5EC \uC720\uB8CC\uB85C \uC804\uD658\uD574 \uC8FC\uC2ED\uC2DC\uC624. \uC804\uD658\uD558\uC2DC\uBA74 \uBC14\uB85C \uB2E4\uC2DC \uB85C\uADF8\uC778\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4. \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB09C \uD6C4\uC5D0\uB294 \uC804\uD658\uC77C\uC744 \uC608\uC57D\uD558\uC2E4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.`,
  en: (page) => `To keep going, switch to the paid service with today as the date, in ${page}. Everyone can then log in again at once. After the trial a later day can no longer be reserved.`
};

// functions/core/mails/templates/trial/trial-ends-soon.ts
var common4 = {
  products: PlannedProductsSchema,
  days: union([literal(7), literal(1)]),
  /** When the stage ends: in TRIAL the login, in GRACE the data. */
  expiresAt: InstantSchema,
  consequences: ConsequencesSchema
};
var DataSchema21 = discriminatedUnion("stage", [
  stored({ ...common4, stage: literal("TRIAL"), graceDays: int().min(0) }),
  stored({ ...common4, stage: literal("GRACE"), graceDays: int().min(1) })
]);
var trialEndsSoon = mailTemplate(
  DataSchema21,
  (data, language) => data.stage === "TRIAL" ? inTrial(data, language) : inGrace(data, language)
);
function inTrial({ products, days, expiresAt, graceDays, consequences }, language) {
  const words = WORDS33[language];
  const names = planNames(products, language);
  const inDays = daysInWords(days, language);
  const lastFreeDay = addDays(kstDateOf(expiresAt), -1);
  return {
    subject: days === 1 ? words.trialEndsToday(names) : words.trialEnds(names, inDays),
    action: toProducts(productsOf(products), "SWITCH_TO_PAID", language),
    blocks: [
      paragraph(
        days === 1 ? words.trialEndsTonight(names, dateInWords(lastFreeDay, language)) : words.trialEndsAt(names, inDays, dateInWords(lastFreeDay, language))
      ),
      notice(trialEnd(expiresAt, graceDays, language)),
      ...ifUnpaid(consequences?.filter(isOfTheRest), language),
      paragraph(
        days === 1 ? switchToday(productsOf(products), language) : switchInTime(lastFreeDay, productsOf(products), language)
      )
    ]
  };
}
function inGrace({ products, days, expiresAt, graceDays }, language) {
  const words = WORDS33[language];
  const lastDay = dateInWords(addDays(kstDateOf(expiresAt), -1), language);
  const names = planNames(products, language);
  return {
    subject: days === 1 ? words.dataEndsToday(names) : words.dataEnds(names, daysInWords(days, language)),
    action: toProducts(productsOf(products), "SWITCH_TO_PAID", language),
    blocks: [
      paragraph(words.loginRefused(names, daysInWords(graceDays, language))),
      notice(words.deletedAt(lastDay, timeInWords(expiresAt, language))),
      paragraph(payToday(productsOf(products), language))
    ]
  };
}
var WORDS33 = {
  ko: {
    trialEnds: (names, days) => `[SMARTWORK] ${names} \uBB34\uB8CC \uCCB4\uD5D8\uC774 ${days} \uD6C4\uC5D0 \uB05D\uB0A9\uB2C8\uB2E4`,
    trialEndsToday: (names) => `[SMARTWORK] ${names} \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uC624\uB298 \uB05D\uB0A9\uB2C8\uB2E4`,
    trialEndsAt: (names, days, lastDay) => `${names} \uBB34\uB8CC \uCCB4\uD5D8\uC774 ${days} \uD6C4\uC5D0 \uB05D\uB0A9\uB2C8\uB2E4. ${lastDay}\uAE4C\uC9C0 \uBB34\uB8CC\uB85C \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    trialEndsTonight: (names, lastDay) => `\uC624\uB298(${lastDay})\uC740 ${names} \uBB34\uB8CC \uCCB4\uD5D8\uC758 \uB9C8\uC9C0\uB9C9 \uB0A0\uC785\uB2C8\uB2E4. \uC624\uB298\uAE4C\uC9C0\uB9CC \uBB34\uB8CC\uB85C \uC0AC\uC6A9\uD558\uC2E4 \uC218 \uC788\uC2B5\uB2C8\uB2E4.`,
    dataEndsToday: (names) => `[SMARTWORK] \uC624\uB298\uAE4C\uC9C0 \uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 ${names} \uB370\uC774\uD130\uAC00 \uC0AD\uC81C\uB429\uB2C8\uB2E4`,
    dataEnds: (names, days) => `[SMARTWORK] ${names} \uB370\uC774\uD130\uAC00 ${days} \uD6C4\uC5D0 \uC0AD\uC81C\uB429\uB2C8\uB2E4`,
    loginRefused: (names, days) => `${names} \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB098 \uC9C0\uAE08\uC740 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uB370\uC774\uD130\uB294 \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB09C \uD6C4 ${days} \uB3D9\uC548\uB9CC \uBCF4\uAD00\uB429\uB2C8\uB2E4.`,
    deletedAt: (lastDay, time2) => `${lastDay}\uAE4C\uC9C0 \uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 ${time2}\uC5D0 \uC11C\uBE44\uC2A4\uAC00 \uD574\uC9C0\uB418\uACE0 \uBAA8\uB4E0 \uB370\uC774\uD130\uAC00 \uC601\uAD6C \uC0AD\uC81C\uB429\uB2C8\uB2E4.`
  },
  en: {
    trialEnds: (names, days) => `[SMARTWORK] The free trial of ${names} ends in ${days}`,
    trialEndsToday: (names) => `[SMARTWORK] The free trial of ${names} ends today`,
    trialEndsAt: (names, days, lastDay) => `The free trial of ${names} ends in ${days}. Its last free day is ${lastDay}.`,
    trialEndsTonight: (names, lastDay) => `Today, ${lastDay}, is the last day of the free trial of ${names}. It ends at midnight.`,
    dataEndsToday: (names) => `[SMARTWORK] The data of ${names} is deleted unless you switch today`,
    dataEnds: (names, days) => `[SMARTWORK] The data of ${names} is deleted in ${days}`,
    loginRefused: (names, days) => `The free trial of ${names} is over and nobody can log in now. The data is kept for only ${days} after the trial.`,
    deletedAt: (lastDay, time2) => `Unless you switch to the paid service by ${lastDay}, the service is cancelled at ${time2} and all data is deleted for good.`
  }
};

// functions/core/mails/templates/trial/trial-suspended.ts
var DataSchema22 = stored({
  products: PlannedProductsSchema,
  /** When the data goes. */
  graceEndsAt: InstantSchema,
  graceDays: int().min(1)
});
var trialSuspended = mailTemplate(DataSchema22, (data, language) => {
  const words = WORDS34[language];
  const products = productsOf(data.products);
  const names = planNames(data.products, language);
  const deletedAt = timeInWords(data.graceEndsAt, language);
  const lastDay = dateInWords(addDays(kstDateOf(data.graceEndsAt), -1), language);
  return {
    subject: words.subject(names),
    action: toProducts(products, "SWITCH_TO_PAID", language),
    blocks: [
      paragraph(words.suspended(names, daysInWords(data.graceDays, language))),
      values({ label: words.lastDay, value: lastDay }, { label: words.deletedAt, value: deletedAt }),
      notice(words.deleted(lastDay)),
      paragraph(payToday(products, language))
    ]
  };
});
var WORDS34 = {
  ko: {
    subject: (names) => `[SMARTWORK] ${names} \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB098 \uB85C\uADF8\uC778\uC774 \uC81C\uD55C\uB418\uC5C8\uC2B5\uB2C8\uB2E4`,
    suspended: (names, days) => `${names} \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB098 \uC9C0\uAE08\uC740 \uC544\uBB34\uB3C4 \uB85C\uADF8\uC778\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uC800\uC7A5\uB41C \uB370\uC774\uD130\uB294 \uBB34\uB8CC \uCCB4\uD5D8\uC774 \uB05D\uB09C \uD6C4 ${days} \uB3D9\uC548 \uBCF4\uAD00\uB429\uB2C8\uB2E4.`,
    lastDay: "\uC720\uB8CC\uB85C \uC804\uD658\uD558\uC2E4 \uC218 \uC788\uB294 \uB9C8\uC9C0\uB9C9 \uB0A0",
    deletedAt: "\uB370\uC774\uD130 \uC0AD\uC81C \uC608\uC815",
    deleted: (lastDay) => `${lastDay}\uAE4C\uC9C0 \uC720\uB8CC\uB85C \uC804\uD658\uD558\uC9C0 \uC54A\uC73C\uC2DC\uBA74 \uC11C\uBE44\uC2A4\uAC00 \uD574\uC9C0\uB418\uACE0 \uBAA8\uB4E0 \uB370\uC774\uD130\uAC00 \uC601\uAD6C \uC0AD\uC81C\uB429\uB2C8\uB2E4. \uC0AD\uC81C\uB41C \uB370\uC774\uD130\uB294 \uBCF5\uAD6C\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4.`
  },
  en: {
    subject: (names) => `[SMARTWORK] The free trial of ${names} is over, and nobody can log in`,
    suspended: (names, days) => `The free trial of ${names} is over, and nobody can log in now. The data is kept for ${days} after the trial.`,
    lastDay: "Last day to switch to the paid service",
    deletedAt: "The data is deleted at",
    deleted: (lastDay) => `Unless you switch to the paid service by ${lastDay}, the service is cancelled and all data is deleted for good. It cannot be restored.`
  }
};

// functions/core/mails/templates.ts
var MAIL_TEMPLATES = {
  SETUP_COMPLETE: setupComplete,
  SETUP_DELAYED: setupDelayed,
  TRIAL_ENDS_SOON: trialEndsSoon,
  TRIAL_SUSPENDED: trialSuspended,
  PAID_SWITCH_REQUESTED: paidSwitchRequested,
  PAID_SWITCH_DROPPED: paidSwitchDropped,
  PAID_SERVICE_STARTED: paidServiceStarted,
  CONTRACT_ENDS_SOON: contractEndsSoon,
  CONTRACT_RENEWED: contractRenewed,
  CANCELLATION_SCHEDULED: cancellationScheduled,
  CANCELLATION_UNDONE: cancellationUndone,
  SERVICE_ENDED: serviceEnded,
  LOW_CAPACITY: lowCapacity,
  UPGRADE_REQUESTED: upgradeRequested,
  UPGRADE_COMPLETE: upgradeComplete,
  BUNDLE_COMPLETE: bundleComplete,
  NAME_CHANGED: nameChanged,
  NAME_RELEASED: nameReleased,
  ADDRESS_CHANGED: addressChanged,
  OWNER_TRANSFERRED: ownerTransferred,
  BILLING_PROFILE_CHANGED: billingProfileChanged,
  DOMAIN_PROVEN: domainProven,
  DOMAIN_CHECK_FAILED: domainCheckFailed,
  PASSWORD_LINK: passwordLink
};

// test/golden/read-items.ts
function readMail(item) {
  const mail = mailFrom(item);
  if (mail.data && isWritable(mail) && !isMadeAtSending(mail))
    MAIL_TEMPLATES[mail.template].data.parse(mail.data);
  return mail;
}
var READERS = {
  groups: groupFrom,
  tenants: tenantFrom,
  profiles: profileFrom,
  usageHeads: usageHeadFrom,
  usageDays: usageDayFrom,
  accounts: accountFrom,
  removedAccounts: removedOnFrom,
  payments: paymentFrom,
  events: eventFrom,
  work: workFrom,
  mails: readMail,
  passwords: (item) => [passwordFrom(item), originFrom(item)],
  links: linkFrom,
  tries: triesFrom,
  answers: idempotencyFrom,
  inputs: (input) => WorkInputSchema.parse(input)
};
export {
  READERS
};
